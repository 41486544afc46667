using System;
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

    // Whole vectors and what is left over, layers of one unit, inputs written out and looped over, layers that stay in registers, no hidden
    // layer at all.
    private static readonly string[] shapes =
    [
        "1, 1", "5, 1", "2, 3, 1", "7, 4, 1", "2, 8, 8, 1", "2, 4, 8, 4, 1", "1, 16, 1", "3, 9, 7, 1", "3, 13, 1, 5, 1", "6, 33, 10, 1", "64, 64, 1",
    ];

    private static readonly string[] activations = ["Hinge", "Steep", "Step", "Squashed", "Clipped"];

    /// <summary>Each shape with one activation, each activation with at least two shapes.</summary>
    public static TheoryData<string, string> Shapes => Cases(isFirst: true);

    public static TheoryData<string, string> OtherShapes => Cases(isFirst: false);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void OneSampleGivesTheBitsItGivesInABatch(string widths, string activation) => AssertSameBits(widths, activation);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(OtherShapes))]
    public void OneSampleGivesTheBitsItGivesInABatchWithEachActivation(string widths, string activation) => AssertSameBits(widths, activation);

    private static TheoryData<string, string> Cases(bool isFirst)
    {
        TheoryData<string, string> cases = [];
        for (int shape = 0; shape < shapes.Length; shape++)
            for (int activation = 0; activation < activations.Length; activation++)
                if (activation == shape % activations.Length == isFirst)
                    cases.Add(shapes[shape], activations[activation]);
        return cases;
    }

    private static void AssertSameBits(string widths, string activation)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            {{Activations}}
            [Mlp<{{activation}}>({{widths}})] public partial class Probability;
            [Mlp<{{activation}}>({{widths}}, Output = OutputKind.Identity)] public partial class Number;
            [Mlp<{{activation}}>({{widths}}, Precision = Precision.Single)] public partial class SingleProbability;
            [Mlp<{{activation}}>({{widths}}, Precision = Precision.Single, Output = OutputKind.Identity)] public partial class SingleNumber;
            """);
        Assert.Empty(outcome.Diagnostics);
        foreach (string name in new[] { "Probability", "Number" })
        {
            AssertSameBits(outcome.Network<double>(name));
            AssertSameBits(outcome.Network<float>("Single" + name));
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

    [Theory]
    [InlineData("Step, Clipped")]
    [InlineData("Clipped, Step")]
    [InlineData("Step, Steep")]
    [InlineData("Steep, Step")]
    [InlineData("Hinge, Step")]
    public void OneSampleGivesTheBitsItGivesInABatchWithSeveralActivations(string activations)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($$"""
            {{Activations}}
            [Mlp<{{activations}}>(2, 8, 8, 1)] public partial class InDouble;
            [Mlp<{{activations}}>(2, 8, 8, 1, Precision = Precision.Single)] public partial class InSingle;
            """);
        Assert.Empty(outcome.Diagnostics);
        AssertSameBits(outcome.Network<double>("InDouble"));
        AssertSameBits(outcome.Network<float>("InSingle"));
    }

    private static void AssertSameBits<T>(IInspectableMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(31);
        foreach (ref T parameter in network.Parameters)
            parameter = T.CreateTruncating(2 * random.NextDouble() - 1);
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
