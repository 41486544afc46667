using System;
using System.Linq;
using System.Numerics;
using Kernels.Reference;

namespace Kernels.Generator.Tests;

/// <summary>Networks of every kind: outputs, precisions, activations layer by layer, widths up to the limit.</summary>
public class ShapeTests
{
    private const string Activations = """
        using System;
        using Kernels;
        [Activation] public partial struct Leaky { public static double Value(double z) => z > 0 ? z : 0.01 * z; }
        [Activation] public partial struct Gate { public static double Value(double z) => 1 / (1 + Math.Exp(-z)); }
        [Activation] public partial struct Slanted { public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z; }
        [Activation] public partial struct Gated { public static double Value(double z, double beta = 1) => z / (1 + Math.Exp(-beta * z)); }

        """;

    private static readonly ReferenceActivation leaky = ReferenceActivations.Named("leaky-relu");
    private static readonly ReferenceActivation gate = ReferenceActivations.Named("sigmoid");
    private static readonly ReferenceActivation slanted = ReferenceActivations.Named("prelu");
    private static readonly ReferenceActivation gated = ReferenceActivations.Named("swish");

    public static TheoryData<string, int> Kinds => KindsOf(1, 2, 9);

    public static TheoryData<string, int> FurtherKinds => KindsOf(3, 64);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryOutputHasItsLossAndItsGradient(string output, int outputs) => AssertOutput(output, outputs);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(FurtherKinds))]
    public void EveryOutputHasItsLossAndItsGradientInFurtherNumbers(string output, int outputs) => AssertOutput(output, outputs);

    private static TheoryData<string, int> KindsOf(params int[] counts)
    {
        var data = new TheoryData<string, int>();
        foreach (OutputKind output in Enum.GetValues<OutputKind>())
            foreach (int outputs in counts)
                if (output != OutputKind.Softmax || outputs > 1)
                    data.Add(output.ToString(), outputs);
        return data;
    }

    private static void AssertOutput(string output, int outputs)
    {
        GeneratorOutcome outcome = Run($"[Mlp<Gate>(3, 6, {outputs}, Output = OutputKind.{output})] public partial class Net;"
            + $"[Mlp<Gate>(3, 6, {outputs}, Output = OutputKind.{output}, Precision = Precision.Single)] public partial class SingleNet;");
        foreach (int samples in new[] { 1, 4, 7, 65 })
        {
            GradientCheck.Assert(outcome.Network("Net"), gate, samples, seed: 21);
            GradientCheck.Assert(outcome.Network<float>("SingleNet"), [gate], samples, seed: 22, tolerance: 2e-6);
        }
    }

    [Fact]
    public void ASoftmaxStaysANumberAtTheEndsOfItsRange()
    {
        GeneratorOutcome outcome = Run("[Mlp<Gate>(1, 3, Output = OutputKind.Softmax)] public partial class Net; [Mlp<Gate>(1, 3, Output = OutputKind.Softmax, Precision = Precision.Single)] public partial class SingleNet;");
        AssertCertain(outcome.Network("Net"), double.MaxValue);
        AssertCertain(outcome.Network<float>("SingleNet"), float.MaxValue);
    }

    [Fact]
    public void EachHiddenLayerMayHaveAnActivationOfItsOwn()
    {
        ReferenceActivation[] activations = [slanted, gate, gated, leaky];
        GeneratorOutcome outcome = Run("[Mlp<Slanted, Gate, Gated, Leaky>(2, 5, 3, 4, 6, 2)] public partial class Net;"
            + "[Mlp<Slanted, Gate, Gated, Leaky>(2, 5, 3, 4, 6, 2, Precision = Precision.Single)] public partial class SingleNet;");
        Assert.Equal([0.25, 1], outcome.Network("Net").Parameters[^2..].ToArray());
        GradientCheck.Assert(outcome.Network("Net"), activations, samples: 9, seed: 23, tolerance: 1e-12);
        GradientCheck.Assert(outcome.Network<float>("SingleNet"), activations, samples: 21, seed: 24, tolerance: 4e-6);
    }

    [Fact]
    public void ActivationsOfOneNameAreKeptApart()
    {
        GeneratorOutcome outcome = Run("""
            namespace One { [Activation] public partial struct Curve { public static double Value(double z) => z > 0 ? z : 0.01 * z; } }
            namespace Two { [Activation] public partial struct Curve { public static double Value(double z) => 1 / (1 + Math.Exp(-z)); } }
            [Mlp<One.Curve, Two.Curve, One.Curve>(2, 3, 4, 3, 1)] public partial class Net;
            """);
        GradientCheck.Assert(outcome.Network("Net"), [leaky, gate, leaky], samples: 5, seed: 25, tolerance: 1e-12);
    }

    [Fact]
    public void SevenHiddenLayersMayDiffer()
    {
        GeneratorOutcome outcome = Run("[Mlp<Leaky, Gate, Leaky, Gate, Leaky, Gate, Leaky>(1, 2, 3, 2, 3, 2, 3, 2, 1)] public partial class Net;");
        GradientCheck.Assert(outcome.Network("Net"), [leaky, gate, leaky, gate, leaky, gate, leaky], samples: 6, seed: 26, tolerance: 1e-12);
    }

    [Theory]
    [InlineData("2, 3, 2", "Single")]
    [InlineData("7, 33, 9, 5", "Single")]
    [InlineData("1, 64, 1", "Double")]
    public void WideAndOddShapesAreRight(string widths, string precision) => AssertShape(widths, precision, samples: 10);

    // Dual numbers take a whole forward pass for each of 12,480 parameters.
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("Double")]
    [InlineData("Single")]
    public void TheWidestShapesAreRight(string precision) => AssertShape("64, 64, 64, 64", precision, samples: 1);

    private static void AssertShape(string widths, string precision, int samples)
    {
        GeneratorOutcome outcome = Run($"[Mlp<Gated>({widths}, Output = OutputKind.Identity, Precision = Precision.{precision})] public partial class Net;");
        int hidden = widths.Split(',').Length - 2;
        ReferenceActivation[] activations = [.. Enumerable.Repeat(gated, hidden)];
        if (precision == "Double")
            GradientCheck.Assert(outcome.Network("Net"), activations, samples, seed: 27, tolerance: 1e-12);
        else
            GradientCheck.Assert(outcome.Network<float>("Net"), activations, samples, seed: 28, tolerance: 1e-5);
    }

    [Fact]
    public void ASampleGivesTheBitsAloneThatItGivesInEveryBatch()
    {
        GeneratorOutcome outcome = Run("[Mlp<Slanted, Gated>(3, 5, 4, 3, Output = OutputKind.Softmax)] public partial class Net;"
            + "[Mlp<Slanted, Gated>(3, 5, 4, 3, Output = OutputKind.Softmax, Precision = Precision.Single)] public partial class SingleNet;");
        AssertSameBits(outcome.Network("Net"));
        AssertSameBits(outcome.Network<float>("SingleNet"));
    }

    /// <summary>Logits as far apart as can be: the certain class costs nothing, and the outputs are 0 and 1.</summary>
    private static void AssertCertain<T>(IMlp<T> network, T largest)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        new[] { largest, -largest, T.NegativeInfinity }.CopyTo(network.Parameters[3..]);
        T[] outputs = new T[3];
        network.Forward([T.Zero], outputs);
        Assert.Equal([T.One, T.Zero, T.Zero], outputs);
        Assert.Equal(T.Zero, network.ComputeLossAndGradient([T.Zero], [T.One, T.Zero, T.Zero], new T[6]));
    }

    private static void AssertSameBits<T>(IMlp<T> network)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(29);
        foreach (ref T parameter in network.Parameters)
            parameter = T.CreateTruncating(2 * random.NextDouble() - 1);
        T[] inputs = [.. Enumerable.Range(0, 130 * 3).Select(_ => T.CreateTruncating(4 * random.NextDouble() - 2))];
        T[] alone = new T[130 * 3];
        for (int sample = 0; sample < 130; sample++)
            network.Forward(inputs.AsSpan(3 * sample, 3), alone.AsSpan(3 * sample, 3));
        for (int count = 1; count <= 130; count++)
        {
            T[] outputs = new T[count * 3];
            network.Forward(inputs.AsSpan(0, count * 3), outputs);
            Assert.Equal(alone[..(count * 3)], outputs);
        }
    }

    private static GeneratorOutcome Run(string networks)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(Activations + networks);
        Assert.Empty(outcome.Diagnostics);
        return outcome;
    }
}
