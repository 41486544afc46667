using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Kernels.Generator.Model;
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

    private delegate void Forward<T>(ref T parameters, ref T scratch, ref T last, int blocks);

    private delegate void ForwardByChoice<T>(ref T parameters, ref T scratch, ref T last, int blocks, bool keepsAll);

    private delegate void Backward<T>(ref T parameters, ref T scratch, ref T gradients, int count, int blocks);

    // Full groups of units, rows and columns in one and the other, and what is left over; last layers of one unit whose sums fill registers or
    // go beyond them; weights that are held, written out and looped over.
    private static readonly string[] shapes =
        ["2, 8, 8, 1", "1, 1", "2, 1, 1, 1", "5, 6, 1", "3, 7, 1", "2, 12, 1", "4, 13, 1", "2, 16, 1", "2, 17, 1", "9, 11, 3", "2, 33, 10, 5"];

    private static readonly string[] activations = ["Hinge", "Leaning", "Steep", "Step"];

    // The networks of many cases in one compilation each.
    private static readonly Lazy<GeneratorOutcome> some = new(() => Compile(isFirst: true));
    private static readonly Lazy<GeneratorOutcome> others = new(() => Compile(isFirst: false));

    /// <summary>Every other shape but the widest, each activation with at least one of them.</summary>
    public static TheoryData<string, string> Shapes => Data(isFirst: true);

    public static TheoryData<string, string> OtherShapes => Data(isFirst: false);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void BothWaysGiveTheSameBits(string widths, string activation) => AssertSameBits(some.Value, widths, activation);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(OtherShapes))]
    public void BothWaysGiveTheSameBitsWithEachActivation(string widths, string activation) => AssertSameBits(others.Value, widths, activation);

    private static void AssertSameBits(GeneratorOutcome outcome, string widths, string activation)
    {
        Assert.Empty(outcome.Diagnostics);
        AssertSameBits<double>(Kernel(outcome, Name("InDouble", widths, activation)));
        AssertSameBits<float>(Kernel(outcome, Name("InSingle", widths, activation)));
    }

    private static GeneratorOutcome Compile(bool isFirst) => GeneratorHarness.Run($"{Activations}\n{string.Concat(Cases(isFirst).Select(c => $"""
        [Mlp<{c.Activation}>({c.Widths})] public partial class {Name("InDouble", c.Widths, c.Activation)};
        [Mlp<{c.Activation}>({c.Widths}, Precision = Precision.Single)] public partial class {Name("InSingle", c.Widths, c.Activation)};

        """))}");

    private static TheoryData<string, string> Data(bool isFirst)
    {
        TheoryData<string, string> data = [];
        foreach ((string widths, string activation) in Cases(isFirst))
            data.Add(widths, activation);
        return data;
    }

    private static IEnumerable<(string Widths, string Activation)> Cases(bool isFirst) =>
        from shape in Enumerable.Range(0, shapes.Length)
        from activation in Enumerable.Range(0, activations.Length)
        where (shape % 2 == 0 && shape < shapes.Length - 1 && activation == shape / 2 % activations.Length) == isFirst
        select (shapes[shape], activations[activation]);

    private static string Name(string precision, string widths, string activation) =>
        $"{precision}{activation}{widths.Replace(", ", "_", StringComparison.Ordinal)}";

    private static Type Kernel(GeneratorOutcome outcome, string network) =>
        outcome.Load().GetType($"Kernels.Generated.{KernelName.Of(network)}", throwOnError: true)!;

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
                (T[] Scratch, T[] Outputs, T[] Gradients) narrow = Run(kernel, "Narrow", parameters, scratch, count, blocks);
                (T[] Scratch, T[] Outputs, T[] Gradients) wide = Run(kernel, "Wide", parameters, scratch, count, blocks);
                AssertSame(narrow.Scratch, wide.Scratch, $"scratch of {count} samples");
                AssertSame(narrow.Gradients, wide.Gradients, $"gradients of {count} samples");
                T[] outputs = narrow.Outputs[..(blocks * inBlock)];
                AssertSame(outputs, Infer(kernel, "Narrow", parameters, scratch, blocks)[..outputs.Length], $"outputs of {count} samples, nothing else kept");
                AssertSame(outputs, Infer(kernel, "Wide", parameters, scratch, blocks)[..outputs.Length], $"outputs of {count} samples, nothing else kept");
            }
    }

    /// <summary>Forward and backward through one tile, with what the last layer gives taken for its deltas.</summary>
    private static (T[] Scratch, T[] Outputs, T[] Gradients) Run<T>(Type kernel, string way, T[] parameters, T[] scratch, int count, int blocks)
        where T : struct
    {
        Type loops = kernel.GetNestedType(way, BindingFlags.NonPublic)!;
        T[] left = [.. scratch], gradients = new T[parameters.Length];
        int last = StartOfLast(kernel);
        Take(Pass(loops, "ForwardTileWithSlopes") ?? Pass(loops, "ForwardTile")!, parameters, left, ref left[last], blocks, keepsAll: true);
        T[] outputs = left[last..];
        Pass(loops, "BackwardTile")!.CreateDelegate<Backward<T>>()(ref parameters[0], ref left[0], ref gradients[0], count, blocks);
        Assert.Contains(gradients, gradient => !gradient.Equals(default(T)));
        return (left, outputs, gradients);
    }

    /// <summary>Forward through one tile, its outputs at a place of their own.</summary>
    private static T[] Infer<T>(Type kernel, string way, T[] parameters, T[] scratch, int blocks)
        where T : struct
    {
        T[] left = [.. scratch], outputs = new T[scratch.Length];
        Take(Pass(kernel.GetNestedType(way, BindingFlags.NonPublic)!, "ForwardTile")!, parameters, left, ref outputs[0], blocks, keepsAll: false);
        return outputs;
    }

    private static void Take<T>(MethodInfo pass, T[] parameters, T[] scratch, ref T last, int blocks, bool keepsAll)
        where T : struct
    {
        if (pass.GetParameters().Length == 5)
            pass.CreateDelegate<ForwardByChoice<T>>()(ref parameters[0], ref scratch[0], ref last, blocks, keepsAll);
        else
            pass.CreateDelegate<Forward<T>>()(ref parameters[0], ref scratch[0], ref last, blocks);
    }

    /// <summary>Where the pre-activations of the last layer start: the constant Z of the highest number.</summary>
    private static int StartOfLast(Type kernel) => Enumerable.Range(1, 8).Reverse()
        .Where(number => kernel.GetField($"Z{number}", BindingFlags.Static | BindingFlags.NonPublic) is not null)
        .Select(number => Constant(kernel, $"Z{number}"))
        .First();

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
