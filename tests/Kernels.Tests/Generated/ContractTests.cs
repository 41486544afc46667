using System;
using System.Linq;
using Kernels.Networks;

namespace Kernels.Tests.Generated;

/// <summary>What <see cref="IMlp{T}"/> promises besides numbers: clear errors, a sound start.</summary>
public class ContractTests
{
    public static TheoryData<string> Names => AllKernels.Data;

    [Theory]
    [MemberData(nameof(Names))]
    public void ANewNetworkHasOnlyItsActivationsParameters(string activation)
    {
        IInspectableMlp<double> network = AllKernels.New(activation);
        double[] learned = [.. Enumerable.Range(1, network.Shape.HiddenLayerCount).SelectMany(layer => network.Shape.ActivationParameters(layer).ToArray()).Select(parameter => parameter.Default)];
        Assert.Equal([.. new double[105], .. learned], network.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsNotANumberStaysSo(string activation)
    {
        IInspectableMlp<double> network = AllKernels.NewRandom(activation, seed: 2);
        double[] inputs = [0.5, -0.5, double.NaN, 1];
        double[] probabilities = new double[2];
        network.Forward(inputs, probabilities);
        Assert.True(double.IsFinite(probabilities[0]));
        Assert.True(double.IsNaN(probabilities[1]));
        Assert.True(double.IsNaN(network.ComputeLossAndGradient(inputs, [0, 1], new double[network.Shape.ParameterCount])));
    }

    [Fact]
    public void WrongLengthsAreRefusedByNameWithBothLengths()
    {
        IInspectableMlp<double> network = AllKernels.New("relu");
        double[] gradients = new double[105];
        AssertRefused("inputs has length 5; a multiple of 2, the number of features of a sample, is needed.", () => network.Forward(new double[5], new double[2]));
        AssertRefused("outputs has length 3; 2 is needed.", () => network.Forward(new double[4], new double[3]));
        AssertRefused("input has length 3; 2 is needed.", () => new ReluMlp().Forward(new double[3]));
        AssertRefused("inputs has length 0; a batch needs at least one sample of 2 features.", () => network.ComputeLossAndGradient([], [], gradients));
        AssertRefused("targets has length 1; 2 is needed.", () => network.ComputeLossAndGradient(new double[4], new double[1], gradients));
        AssertRefused("gradients has length 104; 105 is needed.", () => network.ComputeLossAndGradient(new double[4], new double[2], new double[104]));
        AssertRefused("inputs has length 5; a multiple of 2, the number of features of a sample, is needed.", () => network.ComputeLossAndGradient(new double[5], new double[2], [0], gradients));
        AssertRefused("targets has length 1; 2 is needed.", () => network.ComputeLossAndGradient(new double[4], new double[1], [0], gradients));
        AssertRefused("The order is empty; a batch needs at least one sample.", () => network.ComputeLossAndGradient(new double[4], new double[2], default(ReadOnlySpan<int>), gradients));
        AssertRefused("The order holds row 2; the rows are 0 to 1.", () => network.ComputeLossAndGradient(new double[4], new double[2], [0, 2], gradients));
        AssertRefused("gradients has length 104; 105 is needed.", () => network.ComputeLossAndGradient(new double[4], new double[2], [0], new double[104]));
        AssertRefused("activations has length 15; 16 is needed.", () => network.ComputePostActivations(1, new double[4], new double[15]));
        AssertRefused("Hidden layers are 1 to 2.", () => network.ComputePostActivations(3, new double[4], new double[16]));
        AssertRefused("trace has length 4; 5 is needed.", () => network.TraceSignal(new double[2], new double[4]));
    }

    [Fact]
    public void AnEmptyBatchHasNoProbabilities() => AllKernels.New("relu").Forward([], []);

    private static void AssertRefused(string message, Action call) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);
}
