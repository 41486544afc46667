using System;
using System.Linq;
using System.Numerics;
using Kernels.Reference;
using Kernels.Testing;

namespace Kernels.Generator.Tests;

/// <summary>A network with random parameters and a random batch, against the plain loops of the reference and against dual numbers.</summary>
internal static class GradientCheck
{
    /// <summary>Asserts outputs, loss and gradient of a network in double.</summary>
    public static void Assert(IMlp<double> network, ReferenceActivation activation, int samples, int seed) =>
        Assert(network, [.. Enumerable.Repeat(activation, network.Shape.HiddenLayerCount)], samples, seed, tolerance: 1e-12);

    /// <summary>Asserts outputs, loss and gradient of a network.</summary>
    /// <param name="network">The network; its parameters are drawn anew.</param>
    /// <param name="activations">The activation of each hidden layer.</param>
    /// <param name="samples">The length of the batch.</param>
    /// <param name="seed">From which all is drawn.</param>
    /// <param name="tolerance">The largest difference, relative to the largest number that is compared, or to 1.</param>
    public static void Assert<T>(IMlp<T> network, ReferenceActivation[] activations, int samples, int seed, double tolerance)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        foreach (ref T parameter in network.Parameters)
            parameter = T.CreateTruncating(2 * random.NextDouble() - 1);
        T[] inputs = [.. Enumerable.Range(0, samples * network.Shape.InputCount).Select(_ => T.CreateTruncating(4 * random.NextDouble() - 2))];
        T[] targets = [.. Enumerable.Range(0, samples).SelectMany(_ => Targets<T>(network, random))];

        var reference = new ReferenceMlp(network.Output, activations, network.Shape.Widths);
        Doubles(network.Parameters).CopyTo(reference.Parameters);
        string what = $"{network.GetType().Name} {string.Join('-', network.Shape.Widths.ToArray())}, {samples} samples, seed {seed}";

        T[] outputs = new T[targets.Length];
        double[] expectedOutputs = new double[targets.Length];
        network.Forward(inputs, outputs);
        reference.Forward(Doubles(inputs), expectedOutputs);
        AssertClose($"{what}: output", expectedOutputs, Doubles(outputs), tolerance);

        T[] gradients = new T[network.Shape.ParameterCount];
        double loss = double.CreateTruncating(network.ComputeLossAndGradient(inputs, targets, gradients));
        double expectedLoss = reference.ComputeLossAndGradient(Doubles(inputs), Doubles(targets), new double[gradients.Length]);
        double doubt = network.Output == OutputKind.Sigmoid ? CrossEntropy.Doubt(expectedOutputs, Doubles(targets), samples) : 0;
        AssertClose($"{what}: loss", [expectedLoss], [loss], tolerance + doubt);
        AssertClose($"{what}: gradient", DualMlp.Gradient(reference, Doubles(inputs), Doubles(targets)), Doubles(gradients), tolerance);
    }

    private static T[] Targets<T>(IMlp<T> network, Random random)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int label = random.Next(network.Shape.OutputCount);
        return
        [
            .. Enumerable.Range(0, network.Shape.OutputCount).Select(output => network.Output switch
            {
                OutputKind.Identity => T.CreateTruncating(4 * random.NextDouble() - 2),
                OutputKind.Softmax => output == label ? T.One : T.Zero,
                _ => T.CreateTruncating(random.Next(2)),
            }),
        ];
    }

    private static double[] Doubles<T>(ReadOnlySpan<T> values)
        where T : struct, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(values.ToArray(), double.CreateTruncating);

    private static void AssertClose(string what, double[] expected, double[] actual, double tolerance)
    {
        double scale = Math.Max(1, expected.Max(Math.Abs));
        for (int index = 0; index < expected.Length; index++)
            Xunit.Assert.True(Math.Abs(actual[index] - expected[index]) <= tolerance * scale,
                $"{what} {index} is {actual[index]:R}, the reference gives {expected[index]:R}.");
    }
}
