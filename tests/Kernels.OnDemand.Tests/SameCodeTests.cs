using System;
using System.Linq;
using Kernels.OnDemand.Compiling;
using Kernels.OnDemand.Formulas;
using Kernels.Reference;

namespace Kernels.OnDemand.Tests;

/// <summary>Networks that were compiled while the program runs are those of a build: their code letter for letter, and their bits.</summary>
public sealed class SameCodeTests
{
    private static readonly int[][] shapes = [[2, 8, 8, 1], [3, 5, 2], [1, 1, 1, 1], [4, 1], [2, 16, 16, 1], [7, 3, 9, 4, 3]];

    public static TheoryData<string, string> Shipped() => new()
    {
        { "sigmoid", "Sigmoid" }, { "relu", "Relu" }, { "leaky-relu", "LeakyRelu" }, { "elu", "Elu" }, { "tanh", "Tanh" }, { "softplus", "Softplus" },
        { "silu", "Silu" }, { "gelu", "Gelu" }, { "gelu-erf", "GeluErf" }, { "prelu", "PRelu" }, { "swish", "Swish" },
    };

    [Fact]
    public void AllShippedActivationsAreCompared() => Assert.Equal(ShippedNetworks.Names, Shipped().Select(row => (string)row[0]));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void TheCodeIsThatOfABuild(string name, string type)
    {
        Assert.NotEmpty(name);
        foreach (int[] widths in shapes)
            foreach (Precision precision in Enum.GetValues<Precision>())
            {
                MlpDesign design = new(widths, Of(type)) { Output = widths[^1] > 2 ? OutputKind.Softmax : OutputKind.Identity };
                Assert.Equal(EmittedAtBuild(type, design, precision), NetworkSource.Of(design.Widths, design.Activations, design.Output, precision, distinction: "7").Text);
            }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void TheBitsAreThoseOfABuild(string name, string type)
    {
        IMlp<double> expected = ShippedNetworks.Randomise(ShippedNetworks.New(name), seed: 3);
        IMlp<double> network = ShippedNetworks.Randomise(MlpCompiler.Compile<double>(new MlpDesign([2, 8, 8, 1], Of(type))).New(), seed: 3);
        Assert.Equal(expected.Activations, network.Activations);
        Assert.Equal(expected.Output, network.Output);
        Random random = new(5);
        double[] inputs = [.. Enumerable.Range(0, 2 * 37).Select(_ => 4 * random.NextDouble() - 2)];
        double[] targets = [.. Enumerable.Range(0, 37).Select(_ => (double)random.Next(2))];
        Assert.Equal(Outputs(expected, inputs), Outputs(network, inputs));
        Assert.Equal(Gradients(expected, inputs, targets), Gradients(network, inputs, targets));
    }

    private static string EmittedAtBuild(string type, MlpDesign design, Precision precision) => BuildTime.Emitted(
        $"Kernels.OnDemand.Emitted.{Prefix(type, design)}Mlp7",
        $$"""
        namespace Kernels.OnDemand.Emitted;
        [Kernels.Mlp<Kernels.Activations.{{type}}>({{string.Join(", ", design.Widths)}}, Output = Kernels.OutputKind.{{design.Output}}, Precision = Kernels.Precision.{{precision}})]
        partial class {{Prefix(type, design)}}Mlp7;
        """);

    private static string Prefix(string type, MlpDesign design) => design.Activations.Count == 0 ? "Linear" : type;

    private static Formula Of(string type) => Formula.Of(typeof(IMlp<>).Assembly.GetType($"Kernels.Activations.{type}", throwOnError: true)!);

    private static long[] Outputs(IMlp<double> network, double[] inputs)
    {
        double[] outputs = new double[inputs.Length / network.Shape.InputCount];
        network.Forward(inputs, outputs);
        return [.. outputs.Select(BitConverter.DoubleToInt64Bits)];
    }

    private static long[] Gradients(IMlp<double> network, double[] inputs, double[] targets)
    {
        double[] gradients = new double[network.Shape.ParameterCount];
        double loss = network.ComputeLossAndGradient(inputs, targets, gradients);
        return [.. gradients.Append(loss).Select(BitConverter.DoubleToInt64Bits)];
    }
}
