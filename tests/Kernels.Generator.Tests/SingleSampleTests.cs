using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Testing;

namespace Kernels.Generator.Tests;

/// <summary>The kernel for one sample, in which a lane is a unit, against the one for a batch, in which it is a sample.</summary>
public class SingleSampleTests
{
    private const string Activations = """
        using System;
        using Kernels;
        [Activation] public partial struct Hinge { public static double Value(double z, double slope = 0.25) => z > 0 ? z : slope * z; }
        [Activation] public partial struct Steep { public static double Value(double z, double beta = 1.5) => z / (1 + Math.Exp(-beta * z)); }
        [Activation] public partial struct Step { public static double Value(double z) => 1 / (1 + Math.Exp(-z)); }
        [Activation] public partial struct Squashed { public static double Value(double z, double unused = 1) => 1 / (1 + Math.Exp(-z)); }
        [Activation] public partial struct Clipped { public static double Value(double z) => Math.Clamp(z, -0.5, 2); }
        """;

    // Whole vectors and a part of one, less than one, layers of one unit, inputs written out and looped over, an odd number of them too, layers that stay in
    // registers, last layers that are joined to the one before, no hidden layer at all.
    private static readonly string[] shapes =
    [
        "17, 24, 32, 1", "5, 1", "2, 3, 1", "7, 4, 1", "2, 8, 8, 1", "2, 4, 8, 4, 1", "1, 16, 1", "3, 9, 7, 1", "3, 13, 1, 5, 1", "6, 33, 10, 1", "2, 3, 16, 1", "1, 1",
        "2, 2, 2, 1", "3, 6, 1", "9, 11, 3, 1", "2, 5, 14, 1", "64, 64, 1",
    ];

    private static readonly string[] activations = ["Hinge", "Steep", "Step", "Squashed", "Clipped"];

    private static readonly string[] mixtures = ["Step, Clipped", "Clipped, Step", "Step, Steep", "Steep, Step", "Hinge, Step"];

    // The networks of many cases in one compilation each.
    private static readonly Lazy<GeneratorOutcome> first = new(() => Compile(Cases(isFirst: true)));
    private static readonly Lazy<GeneratorOutcome> others = new(() => Compile(Cases(isFirst: false)));
    private static readonly Lazy<GeneratorOutcome> mixed = new(() => Run(string.Concat(mixtures.Select((mixture, index) => $"""
        [Mlp<{mixture}>(2, 8, 8, 1)] public partial class InDouble{index};
        [Mlp<{mixture}>(2, 8, 8, 1, Precision = Precision.Single)] public partial class InSingle{index};

        """))));

    /// <summary>Every other shape but the widest, each with another activation.</summary>
    public static TheoryData<string, string> Shapes => Data(isFirst: true);

    public static TheoryData<string, string> OtherShapes => Data(isFirst: false);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void OneSampleGivesTheBitsItGivesInABatch(string widths, string activation) => AssertSameBits(first.Value, widths, activation);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(OtherShapes))]
    public void OneSampleGivesTheBitsItGivesInABatchWithEachActivation(string widths, string activation) => AssertSameBits(others.Value, widths, activation);

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
        where (shape % 2 == 0 && shape < 2 * activations.Length && activation == shape % activations.Length) == isFirst
        select (shapes[shape], activations[activation]);

    private static GeneratorOutcome Compile(IEnumerable<(string Widths, string Activation)> cases) => Run(string.Concat(cases.Select(c => $"""
        [Mlp<{c.Activation}>({c.Widths})] public partial class {Name("Probability", c.Widths, c.Activation)};
        [Mlp<{c.Activation}>({c.Widths}, Output = OutputKind.Identity)] public partial class {Name("Number", c.Widths, c.Activation)};
        [Mlp<{c.Activation}>({c.Widths}, Precision = Precision.Single)] public partial class {Name("SingleProbability", c.Widths, c.Activation)};
        [Mlp<{c.Activation}>({c.Widths}, Precision = Precision.Single, Output = OutputKind.Identity)] public partial class {Name("SingleNumber", c.Widths, c.Activation)};

        """)));

    private static GeneratorOutcome Run(string networks)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"{Activations}\n{networks}");
        Assert.Empty(outcome.Diagnostics);
        return outcome;
    }

    private static string Name(string kind, string widths, string activation) => $"{kind}{activation}{widths.Replace(", ", "_", StringComparison.Ordinal)}";

    private static void AssertSameBits(GeneratorOutcome outcome, string widths, string activation)
    {
        foreach (string kind in new[] { "Probability", "Number" })
        {
            AssertSameBits(outcome.Network<double>(Name(kind, widths, activation)));
            AssertSameBits(outcome.Network<float>(Name("Single" + kind, widths, activation)));
        }
    }

    /// <summary>Most samples have inputs of moderate size, some such that functions saturate or overflow, the last one is infinite.</summary>
    private static T Scale<T>(int sample)
        where T : IFloatingPointIeee754<T> => sample switch
        {
            < 21 => T.One,
            < 44 => T.CreateTruncating(Math.Pow(1.5, sample - 20)),
            _ => T.PositiveInfinity,
        };

    public static TheoryData<string> Mixtures => [.. mixtures];

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void OneSampleGivesTheBitsItGivesInABatchWithSeveralActivations(string mixture)
    {
        int index = Array.IndexOf(mixtures, mixture);
        AssertSameBits(mixed.Value.Network<double>($"InDouble{index}"));
        AssertSameBits(mixed.Value.Network<float>($"InSingle{index}"));
    }

    private static void AssertSameBits<T>(IInspectableMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(31);
        foreach (ref T parameter in network.Parameters)
            parameter = T.CreateTruncating(2 * random.NextDouble() - 1);
        AssertSameBits(network, random);

        // A lane may hold no unit, and what it reads in its place may be anything.
        double[] extremes = [double.PositiveInfinity, double.NegativeInfinity, double.NaN, -0.0, 1e300];
        int index = random.Next(network.Parameters.Length);
        for (int count = 0; count < 10; count++, index = (index + random.Next(1, 7)) % network.Parameters.Length)
        {
            T before = network.Parameters[index];
            network.Parameters[index] = T.CreateTruncating(extremes[count % extremes.Length]);
            AssertSameBits(network, random);
            network.Parameters[index] = before;
        }
    }

    private static void AssertSameBits<T>(IInspectableMlp<T> network, Random random)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        const int Samples = 45;
        int width = network.Shape.InputCount;
        T[] inputs = [.. Enumerable.Range(0, Samples * width).Select(index => Scale<T>(index / width) * T.CreateTruncating(4 * random.NextDouble() - 2))];
        T[] outputs = new T[Samples];
        network.Forward(inputs, outputs);

        IOneOutputMlp<T> single = Assert.IsAssignableFrom<IOneOutputMlp<T>>(network);
        for (int sample = 0; sample < Samples; sample++)
            Bits.AssertSame(double.CreateTruncating(outputs[sample]), double.CreateTruncating(single.Forward(inputs.AsSpan(sample * width, width))), $"the output for sample {sample}");
        if (network.Output != OutputKind.Identity)
            return;
        T[] trace = new T[network.Shape.TraceLength];
        for (int sample = 0; sample < Samples; sample++)
        {
            network.TraceSignal(inputs.AsSpan(sample * width, width), trace);
            Assert.Equal(T.Abs(outputs[sample]), trace[^1]);
        }
    }
}
