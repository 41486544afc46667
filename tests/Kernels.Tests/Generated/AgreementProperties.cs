using System;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Optimizers;
using Kernels.Testing;

namespace Kernels.Tests.Generated;

/// <summary>Every kernel does what the plain loops of the reference do.</summary>
[Properties(Arbitrary = [typeof(KernelCase)], MaxTest = 300, Replay = "(2026,5)", QuietOnSuccess = true)]
public class AgreementProperties
{
    [Property]
    public void Probabilities(KernelCase example)
    {
        double[] expected = new double[example.Targets.Length];
        double[] actual = new double[example.Targets.Length];
        example.Reference.Forward(example.Inputs, expected);
        example.Network.Forward(example.Inputs, actual);
        AssertClose(expected, actual);
    }

    [Property]
    public void LossAndGradient(KernelCase example)
    {
        (double expectedLoss, double[] expected) = example.LossAndGradient(example.Reference);
        (double actualLoss, double[] actual) = example.LossAndGradient(example.Network);
        double[] probabilities = new double[example.Targets.Length];
        example.Reference.Forward(example.Inputs, probabilities);
        double doubt = CrossEntropy.Doubt(probabilities, example.Targets, example.Targets.Length);
        Assert.Equal(expectedLoss, actualLoss, 1e-13 * (1 + expectedLoss) + doubt);
        AssertClose(expected, actual);
    }

    [Property]
    public void LossAndGradientOfSoftLabels(KernelCase example)
    {
        for (int sample = 0; sample < example.Targets.Length; sample++)
            example.Targets[sample] = (1 + Math.Abs(example.Direction[sample % example.Direction.Length])) / 3;
        LossAndGradient(example);
    }

    [Property]
    public void GradientDescent(KernelCase example)
    {
        example.Reference.Update(example.Direction, 0.05);
        new Sgd<double>(0.05).Step(example.Network.Parameters, example.Direction);
        Assert.Equal(example.Reference.Parameters.ToArray(), example.Network.Parameters.ToArray());
    }

    [Property]
    public void PostActivations(KernelCase example)
    {
        for (int layer = 1; layer <= example.Network.Shape.HiddenLayerCount; layer++)
        {
            double[] expected = new double[example.Targets.Length * example.Network.Shape.Width(layer)];
            double[] actual = new double[expected.Length];
            example.Reference.ComputePostActivations(layer, example.Inputs, expected);
            example.Network.ComputePostActivations(layer, example.Inputs, actual);
            AssertClose(expected, actual);
        }
    }

    [Property]
    public void SignalTrace(KernelCase example)
    {
        double[] expected = new double[example.Network.Shape.TraceLength];
        double[] actual = new double[expected.Length];
        example.Reference.TraceSignal(example.Inputs.AsSpan(0, 2), expected);
        example.Network.TraceSignal(example.Inputs.AsSpan(0, 2), actual);
        AssertClose(expected, actual);
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        double scale = 1 + expected.Max(Math.Abs);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-13 * scale));
    }
}
