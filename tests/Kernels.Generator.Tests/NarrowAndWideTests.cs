using System;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Kernels.Testing;

namespace Kernels.Generator.Tests;

/// <summary>
/// The two ways through a tile, in vectors of 256 and of 512 bits, of which a processor takes but one: both called here by name, they leave the
/// same bits everywhere.
/// </summary>
public class NarrowAndWideTests
{
    private const string Activations = """
        using System;
        using Kernels;
        [Activation] public partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0; }
        [Activation] public partial struct Leaning { public static double Value(double z, double slope = 0.25) => z > 0 ? z : slope * z; }
        [Activation] public partial struct Steep { public static double Value(double z, double beta = 1.5) => z / (1 + Math.Exp(-beta * z)); }
        [Activation] public partial struct Step { public static double Value(double z) => 1 / (1 + Math.Exp(-z)); }
        """;

    private delegate void Forward<T>(ref T parameters, ref T scratch, int blocks);

    private delegate void Backward<T>(ref T parameters, ref T scratch, ref T gradients, int count, int blocks);

    // Full groups of units, rows and columns in one and the other, and what is left over; last layers of one unit whose sums fill registers or
    // go beyond them; weights that are held, written out and looped over.
    public static TheoryData<string, string> Shapes
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string widths in new[] { "2, 8, 8, 1", "1, 1", "2, 1, 1, 1", "5, 6, 1", "3, 7, 1", "2, 12, 1", "4, 13, 1", "2, 16, 1", "2, 17, 1", "9, 11, 3", "2, 33, 10, 5" })
                foreach (string activation in new[] { "Hinge", "Leaning", "Steep", "Step" })
                    data.Add(widths, activation);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void BothWaysGiveTheSameBits(string widths, string activation)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            {{Activations}}
            [Mlp<{{activation}}>({{widths}})] public partial class InDouble;
            [Mlp<{{activation}}>({{widths}}, Precision = Precision.Single)] public partial class InSingle;
            """);
        Assert.Empty(outcome.Diagnostics);
        AssertSameBits<double>(Kernel(outcome, "InDouble"));
        AssertSameBits<float>(Kernel(outcome, "InSingle"));
    }

    private static Type Kernel(GeneratorOutcome outcome, string network) =>
        outcome.Load().GetTypes().Single(type => type.Name.EndsWith($"__{network}Kernel", StringComparison.Ordinal));

    private static void AssertSameBits<T>(Type kernel)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(12);
        T[] parameters = Numbers<T>(random, Constant(kernel, "ParameterCount"));
        T[] scratch = Numbers<T>(random, Constant(kernel, "ScratchLength"));
        int inBlock = typeof(T) == typeof(double) ? 8 : 16;
        for (int blocks = 1; blocks <= Constant(kernel, "TileSamples") / inBlock; blocks++)
            foreach (int count in new[] { blocks * inBlock, blocks * inBlock - 3 })
            {
                (T[] Scratch, T[] Gradients) narrow = Run(kernel, "Narrow", parameters, scratch, count, blocks);
                (T[] Scratch, T[] Gradients) wide = Run(kernel, "Wide", parameters, scratch, count, blocks);
                AssertSame(narrow.Scratch, wide.Scratch, $"scratch of {count} samples");
                AssertSame(narrow.Gradients, wide.Gradients, $"gradients of {count} samples");
            }
    }

    /// <summary>Forward and backward through one tile, with what the last layer gives taken for its deltas.</summary>
    private static (T[] Scratch, T[] Gradients) Run<T>(Type kernel, string way, T[] parameters, T[] scratch, int count, int blocks)
        where T : struct
    {
        Type loops = kernel.GetNestedType(way, BindingFlags.NonPublic)!;
        T[] left = [.. scratch], gradients = new T[parameters.Length];
        MethodInfo forward = Pass(loops, "ForwardTileWithSlopes") ?? Pass(loops, "ForwardTile")!;
        forward.CreateDelegate<Forward<T>>()(ref parameters[0], ref left[0], blocks);
        Pass(loops, "BackwardTile")!.CreateDelegate<Backward<T>>()(ref parameters[0], ref left[0], ref gradients[0], count, blocks);
        Assert.Contains(gradients, gradient => !gradient.Equals(default(T)));
        return (left, gradients);
    }

    private static MethodInfo? Pass(Type loops, string name) => loops.GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic);

    private static int Constant(Type kernel, string name) =>
        (int)kernel.GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue()!;

    private static void AssertSame<T>(T[] expected, T[] actual, string of)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (int at = 0; at < expected.Length; at++)
            Bits.AssertSame(double.CreateTruncating(expected[at]), double.CreateTruncating(actual[at]), $"{of}, number {at}");
    }

    private static T[] Numbers<T>(Random random, int count)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(2 * random.NextDouble() - 1))];
}
