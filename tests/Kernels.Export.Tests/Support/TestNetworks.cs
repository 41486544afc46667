using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Activations;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.OnDemand.Tests.Formulas;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Export.Tests.Support;

/// <summary>Networks for tests, with parameters as training leaves them.</summary>
internal static class TestNetworks
{
    private static readonly string[] functions =
    [
        "abs", "atan", "cos", "cosh", "erf", "exp", "expm1", "log", "log1p", "logistic", "sin", "sinh", "softplus", "sqrt", "tanh",
    ];

    /// <summary>The activations of the library.</summary>
    public static IReadOnlyList<Formula> Shipped { get; } =
    [
        Formula.Of<Elu>(), Formula.Of<Gelu>(), Formula.Of<GeluErf>(), Formula.Of<LeakyRelu>(), Formula.Of<PRelu>(), Formula.Of<Relu>(),
        Formula.Of<Sigmoid>(), Formula.Of<Silu>(), Formula.Of<Softplus>(), Formula.Of<Swish>(), Formula.Of<Tanh>(),
    ];

    /// <summary>Shapes with every order of sums and every kind of output.</summary>
    public static IReadOnlyList<MlpDesign> Shapes { get; } =
    [
        Design([2, 8, 8, 1], OutputKind.Sigmoid, "mish = z * tanh(softplus(z))"),
        Design([3, 5, 4], OutputKind.Softmax, "z > 0 and z < 2 or not (z > -1) ? z : alpha * z + exp(-z * z) * beta; alpha = 0.25, beta = 0.5"),
        Design([9, 1, 17, 2], OutputKind.Identity, "z / (1 + abs(z))"),
        Design([1, 2, 1, 3, 1], OutputKind.Identity, "sin(z) + cos(3 * z)"),
        Design([4, 3], OutputKind.Softmax),
        Design([3, 1], OutputKind.Sigmoid),
    ];

    /// <summary>Networks of each activation of the library and of each formula of the textbooks.</summary>
    public static IReadOnlyList<MlpDesign> OfFormulas { get; } = WithEachFormula(3, 9, 4, 1);

    /// <summary>The same with one hidden layer: in deeper ones the roundings of single precision may grow, whoever computes.</summary>
    public static IReadOnlyList<MlpDesign> OfFormulasInOneLayer { get; } = WithEachFormula(3, 9, 1);

    /// <summary>The same with three hidden layers.</summary>
    public static IReadOnlyList<MlpDesign> OfFormulasInFourLayers { get; } = WithEachFormula(3, 9, 4, 5, 1);

    /// <summary>Networks that are one function: their output is f(x) itself.</summary>
    public static IReadOnlyList<MlpDesign> OfFunctions { get; } =
    [
        .. functions.Select(name => $"{name}(z)")
            .Concat(["z ** 2.5", "z ** -0.5", "z ** 7", "z ** -17", "z ** 1234.5", "max(z, -z / 3)", "min(0, z)", "fma(z, z, -1)"])
            .Select(text => Design([1, 1, 1], OutputKind.Identity, text)),
    ];

    public static MlpDesign Design(int[] widths, OutputKind output, string? formula = null) =>
        new(widths, Enumerable.Repeat(formula is null ? null! : Formula.Parse(formula), widths.Length - 2).ToArray()) { Output = output };

    private static MlpDesign[] WithEachFormula(params int[] widths) =>
    [
        .. Shipped.Concat(TextbookFormulas.All.Select(known => Formula.Parse(known.Text, known.Name))).Select(formula => new MlpDesign(widths, formula)),
    ];

    /// <summary>The network of a design with random parameters.</summary>
    public static IInspectableMlp<T> Random<T>(CompiledMlp<T> compiled, int seed)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        IInspectableMlp<T> network = compiled.New();
        InitialWeights.Draw(network, new RandomState((uint)seed), InitialScale.He);
        Random random = new(seed);
        foreach (ref T parameter in network.Parameters)
            parameter += T.CreateTruncating(0.2 * random.NextDouble() - 0.1);
        return network;
    }

    /// <summary>The network of one function without any weight: weights 1, biases 0.</summary>
    public static IInspectableMlp<double> Bare(CompiledMlp<double> compiled)
    {
        IInspectableMlp<double> network = compiled.New();
        network.Parameters[network.Shape.WeightsOffset(1)] = 1;
        network.Parameters[network.Shape.WeightsOffset(2)] = 1;
        return network;
    }

    /// <summary>The outputs of a network.</summary>
    public static T[] Outputs<T>(IMlp<T> network, T[] inputs)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T[] outputs = new T[inputs.Length / network.Shape.InputCount * network.Shape.OutputCount];
        network.Forward(inputs, outputs);
        return outputs;
    }
}
