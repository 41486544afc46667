using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests;

/// <summary>Other tests take memory meanwhile, so these have the process to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneInTheProcess
{
    public const string Name = "Alone in the process";
}

/// <summary>Networks that nobody holds any more leave no memory behind.</summary>
[Collection(AloneInTheProcess.Name)]
public sealed class MemoryTests
{
    [Fact]
    public void DroppedNetworksAreUnloaded()
    {
        CompileAndDrop(-5, 5);
        Assert.InRange(CompileAndDrop(1, 20), long.MinValue, 1_000_000);
    }

    // The compiler's own caches of names and trees grow with the formulas it has seen, until they are full.
    [Fact]
    [Trait("Speed", "Slow")]
    public void OfAThousandDroppedNetworksTheCachesOfTheCompilerStayAndFillUp()
    {
        long first = CompileAndDrop(1, 500);
        long second = CompileAndDrop(501, 500);
        Assert.True(second < first / 2, $"The first 500 formulas left {first} bytes behind, the second {second}.");
        Assert.InRange(first + second, long.MinValue, 20_000_000);
    }

    /// <summary>Compiles formulas, lets go of them, and counts the bytes that they leave behind. No code of theirs may be left.</summary>
    private static long CompileAndDrop(int start, int formulas)
    {
        long before = Collected();
        List<WeakReference> loaded = [.. Enumerable.Range(start, formulas).Select(CompileOne)];
        long after = Collected();
        // The last one may still be held by the frame of the runtime that made it.
        Assert.InRange(loaded.Count(reference => reference.IsAlive), 0, 1);
        return after - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CompileOne(int index)
    {
        Formula formula = Formula.Parse(string.Create(CultureInfo.InvariantCulture, $"tanh({index}.5 * z) + z / {Math.Abs(index) + 2}"));
        IMlp<double> network = MlpCompiler.Compile<double>(new MlpDesign([2, 4, 1], formula)).New();
        double[] outputs = new double[3];
        network.Forward([1, 2, 3, 4, 5, 6], outputs);
        return new WeakReference(network.GetType().Assembly);
    }

    private static long Collected()
    {
        for (int round = 0; round < 10; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
