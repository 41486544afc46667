using System;
using Kernels.Networks;
using Kernels.Training;

namespace Kernels.Tests.Training;

public sealed class GradientDescentTests
{
    private static readonly double[] Inputs = [0, 1, 10, 11, 20, 21, 30, 31, 40, 41];
    private static readonly double[] Targets = [0, 1, 2, 3, 4];

    private readonly RecordingNetwork network = new();

    [Fact]
    public void BatchesAreTakenInTheGivenOrderAndEachIsFollowedByAnUpdate()
    {
        new GradientDescent<double>(network, 2).Epoch(Inputs, Targets, [4, 0, 3, 1, 2], 0.5);
        Assert.Equal([[4, 0], [3, 1], [2]], network.Orders);
        Assert.All(network.Inputs, inputs => Assert.Equal(Inputs, inputs));
        Assert.All(network.Targets, targets => Assert.Equal(Targets, targets));
        Assert.Equal([0.5, 0.5, 0.5], network.Rates);
    }

    [Fact]
    public void TheLossIsThePlainMeanOfTheBatchLosses() =>
        Assert.Equal((4.0 + 3.0 + 2.0) / 3, new GradientDescent<double>(network, 2).Epoch(Inputs, Targets, [4, 0, 3, 1, 2], 0.5));

    [Fact]
    public void ABatchMayBeLargerThanTheData()
    {
        new GradientDescent<double>(network, 100).Epoch(Inputs, Targets, [1], 1);
        Assert.Equal([[1]], network.Orders);
    }

    [Fact]
    public void WrongArgumentsAreRefusedWithTheirNumbers()
    {
        GradientDescent<double> descent = new(network, 2);
        Assert.Contains("inputs has length 9; a multiple of 2", Message(() => descent.Epoch(Inputs.AsSpan(1), Targets, [0], 1)), StringComparison.Ordinal);
        Assert.Contains("targets has length 4; 5 is needed", Message(() => descent.Epoch(Inputs, Targets.AsSpan(1), [0], 1)), StringComparison.Ordinal);
        Assert.Contains("The order holds row 5; the rows are 0 to 4", Message(() => new GradientDescent<double>(new ReluMlp(), 2).Epoch(Inputs, Targets, [0, 5], 1)), StringComparison.Ordinal);
        Assert.Contains("The order is empty", Message(() => descent.Epoch(Inputs, Targets, [], 1)), StringComparison.Ordinal);
        Assert.Contains("at least 1 sample", Message(() => _ = new GradientDescent<double>(network, 0)), StringComparison.Ordinal);
    }

    private static string Message(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
}
