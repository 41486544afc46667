using System;
using System.Linq;
using System.Numerics;
using Kernels.Testing;

namespace Kernels.Generator.Tests;

/// <summary>Batches, hidden layers, traces and single samples have the bits of sums in the order of <c>docs/reproducibility.md</c>, taken here number by number.</summary>
public sealed class SumOrderTests
{
    private const int Samples = 71;

    // Inputs just below and from eight on, odd and even, written out and looped over; units in whole groups and left over; layers of one unit.
    private static readonly string[] some = ["2, 1", "7, 9, 8, 1", "8, 1, 8, 1", "31, 5, 3"];
    private static readonly string[] others = ["1, 1, 1, 1", "3, 1", "8, 8, 1", "9, 9, 9, 1", "16, 15, 1", "33, 7, 1", "8, 12, 2", "3, 11, 13, 17, 9, 4"];

    // The networks of many cases in one compilation each.
    private static readonly Lazy<GeneratorOutcome> compiledSome = new(() => Compile(some));
    private static readonly Lazy<GeneratorOutcome> compiledOthers = new(() => Compile(others));

    public static TheoryData<string> Shapes => [.. some];

    public static TheoryData<string> OtherShapes => [.. others];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EverySumIsTakenAsTheDocumentationSays(string widths) => AssertSums(compiledSome.Value, widths);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(OtherShapes))]
    public void EverySumOfEachShapeIsTakenSo(string widths) => AssertSums(compiledOthers.Value, widths);

    // Number by number, the widest layers take longer than all others together.
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("64, 64, 64, 2")]
    public void EverySumOfTheWidestLayersIsTakenSo(string widths) => AssertSums(Compile([widths]), widths);

    private static GeneratorOutcome Compile(string[] shapes) => GeneratorHarness.Run($$"""
        using Kernels;
        [Activation] public partial struct Bent { public static double Value(double z) => z > 0 ? z : 0.25 * z; }
        [Activation] public partial struct Bending { public static double Value(double z, double slope = 0.25) => z > 0 ? z : slope * z; }
        {{string.Concat(shapes.Select(widths => $"""
            [Mlp<Bent>({widths}, Output = OutputKind.Identity)] public partial class {Name("InDouble", widths)};
            [Mlp<Bending>({widths}, Output = OutputKind.Identity)] public partial class {Name("LearningInDouble", widths)};
            [Mlp<Bent>({widths}, Precision = Precision.Single, Output = OutputKind.Identity)] public partial class {Name("InSingle", widths)};
            [Mlp<Bending>({widths}, Precision = Precision.Single, Output = OutputKind.Identity)] public partial class {Name("LearningInSingle", widths)};

            """))}}
        """);

    private static string Name(string kind, string widths) => $"{kind}{widths.Replace(", ", "_", StringComparison.Ordinal)}";

    private static void AssertSums(GeneratorOutcome outcome, string widths)
    {
        Assert.Empty(outcome.Diagnostics);
        int[] layers = [.. widths.Split(',').Select(int.Parse)];
        foreach (string kind in new[] { "", "Learning" })
            for (int seed = 1; seed <= 4; seed++)
            {
                AssertSums(outcome.Network<double>(Name(kind + "InDouble", widths)), layers, seed);
                AssertSums(outcome.Network<float>(Name(kind + "InSingle", widths)), layers, seed);
            }
    }

    private static void AssertSums<T>(IInspectableMlp<T> network, int[] layers, int seed)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // What is learned beside weights and biases stands after them, and keeps its default.
        var random = new Random(seed);
        int count = layers.Skip(1).Zip(layers, (width, fanIn) => (fanIn + 1) * width).Sum();
        foreach (ref T parameter in network.Parameters[..count])
            parameter = Number<T>(random);
        T[] parameters = network.Parameters.ToArray();
        T[] inputs = [.. Enumerable.Range(0, Samples * layers[0]).Select(_ => Number<T>(random))];
        T[] signals = inputs;
        T[][] magnitudes = new T[layers.Length][];
        for (int layer = 1, at = 0; layer < layers.Length; at += (layers[layer - 1] + 1) * layers[layer], layer++)
        {
            T[] z = PreActivations(signals, parameters.AsSpan(at), layers[layer - 1], layers[layer]);
            magnitudes[layer] = [.. z.Chunk(layers[layer]).Select(Magnitude)];
            bool isLast = layer == layers.Length - 1;
            signals = isLast ? z : [.. z.Select(value => value > T.Zero ? value : T.CreateTruncating(0.25) * value)];

            T[] actual = new T[signals.Length];
            if (isLast)
                network.Forward(inputs, actual);
            else
                network.ComputePostActivations(layer, inputs, actual);
            AssertSame(signals, actual, $"seed {seed}, layer {layer}, number");
        }

        T[] trace = new T[network.Shape.TraceLength];
        for (int sample = 0; sample < Samples; sample++)
        {
            ReadOnlySpan<T> input = inputs.AsSpan(sample * layers[0], layers[0]);
            network.TraceSignal(input, trace);
            AssertSame([.. magnitudes.Skip(1).Select(layer => layer[sample])], [.. trace.Where((_, stage) => stage % 2 == 0)], $"seed {seed}, sample {sample}, trace of layer");
            if (network is IOneOutputMlp<T> single)
                AssertSame([signals[sample]], [single.Forward(input)], $"seed {seed}, sample {sample}, output");
        }
    }

    /// <summary>Many zeros of both signs, and now and then what is infinite or no number.</summary>
    private static T Number<T>(Random random)
        where T : struct, IBinaryFloatingPointIeee754<T> => random.Next(300) switch
        {
            0 => T.NaN,
            1 => T.NegativeInfinity,
            2 => T.Epsilon,
            < 60 => T.Zero,
            < 120 => T.NegativeZero,
            _ => T.CreateTruncating(2 * random.NextDouble() - 1),
        };

    private static T[] PreActivations<T>(T[] inputs, ReadOnlySpan<T> parameters, int fanIn, int width)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T[] z = new T[inputs.Length / fanIn * width];
        for (int index = 0; index < z.Length; index++)
        {
            ReadOnlySpan<T> input = inputs.AsSpan(index / width * fanIn, fanIn);
            z[index] = width == 1 ? SingleUnit(input, parameters) : Unit(input, parameters, width, index % width);
        }
        return z;
    }

    private static T Unit<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> parameters, int width, int unit)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int half = input.Length < 8 ? input.Length : (input.Length + 1) / 2;
        T first = parameters[input.Length * width + unit];
        T second = T.Zero;
        for (int i = 0; i < input.Length; i++)
        {
            ref T sum = ref i < half ? ref first : ref second;
            sum = T.FusedMultiplyAdd(input[i], parameters[i * width + unit], sum);
        }
        return half == input.Length ? first : first + second;
    }

    private static T SingleUnit<T>(ReadOnlySpan<T> input, ReadOnlySpan<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T[] sums = [parameters[input.Length], T.Zero, T.Zero, T.Zero];
        for (int i = 0; i < input.Length; i++)
            sums[i % 4] = T.FusedMultiplyAdd(input[i], parameters[i], sums[i % 4]);
        return input.Length switch
        {
            1 => sums[0],
            2 => sums[0] + sums[1],
            3 => (sums[0] + sums[1]) + sums[2],
            _ => (sums[0] + sums[1]) + (sums[2] + sums[3]),
        };
    }

    private static T Magnitude<T>(T[] units)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        foreach (T unit in units)
            sum += T.Abs(unit);
        return sum / T.CreateTruncating(units.Length);
    }

    private static void AssertSame<T>(T[] expected, T[] actual, string of)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int index = 0; index < expected.Length; index++)
            Bits.AssertSame(double.CreateTruncating(expected[index]), double.CreateTruncating(actual[index]), $"{of} {index}");
    }
}
