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
    public void DroppedNetworksAreUnloaded() => CompileAndDrop(formulas: 20, mostBytes: 1_000_000);

    [Fact]
    [Trait("Speed", "Slow")]
    public void AThousandDroppedNetworksAreUnloaded() => CompileAndDrop(formulas: 1_000, mostBytes: 1_000_000);

    private static void CompileAndDrop(int formulas, long mostBytes)
    {
        // What the compiler keeps for all later compilations.
        for (int index = 0; index < 5; index++)
            CompileOne(-index);
        long before = Collected();
        List<WeakReference> loaded = [.. Enumerable.Range(1, formulas).Select(CompileOne)];
        long after = Collected();
        // The last one may still be held by the frame of the runtime that made it.
        Assert.InRange(loaded.Count(reference => reference.IsAlive), 0, 1);
        Assert.True(after - before < mostBytes, $"{formulas} formulas left {after - before} bytes behind.");
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
