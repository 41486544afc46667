using System;
using Kernels.Reference;

namespace Kernels.Tests.Reference;

public class ReferenceMlpTests
{
    private readonly ReferenceMlp network = new(ReferenceActivations.Named("swish"), 2, 3, 1);

    [Fact]
    public void LearnedParametersStartAtTheirInitialValues() => Assert.Equal(1, network.Parameters[^1]);

    [Fact]
    public void PostActivationsAreTheHiddenOutputsOfEachSample()
    {
        network.Parameters.Fill(1);
        double[] activations = new double[6];
        network.ComputePostActivations(1, [0, 0, 1, 2], activations);
        double first = 1 / (1 + Math.Exp(-1));
        double second = 4 / (1 + Math.Exp(-4));
        Assert.Equal([first, first, first, second, second, second], activations);
    }

    [Fact]
    public void AnUpdateStepsAgainstTheGradient()
    {
        network.Parameters.Fill(2);
        double[] gradients = new double[network.Parameters.Length];
        Array.Fill(gradients, 0.5);
        network.Update(gradients, 0.1);
        Assert.All(network.Parameters.ToArray(), parameter => Assert.Equal(1.95, parameter));
    }

    [Fact]
    public void AWrongLengthIsAnErrorThatNamesBothLengths()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Forward(new double[5], new double[3]));
        Assert.Equal("inputs", error.ParamName);
        Assert.Contains("5", error.Message);
        Assert.Contains("6", error.Message);
    }

    [Fact]
    public void TrainingDoesNotAllocate()
    {
        double[] inputs = new double[2 * 64];
        double[] targets = new double[64];
        double[] gradients = new double[network.Parameters.Length];
        network.ComputeLossAndGradient(inputs, targets, gradients);

        long before = GC.GetAllocatedBytesForCurrentThread();
        network.ComputeLossAndGradient(inputs, targets, gradients);
        network.Update(gradients, 0.1);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
