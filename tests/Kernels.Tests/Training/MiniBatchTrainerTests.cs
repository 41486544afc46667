using System;
using Kernels.Networks;
using Kernels.Optimizers;
using Kernels.Training;

namespace Kernels.Tests.Training;

public sealed class MiniBatchTrainerTests
{
    private static readonly double[] Inputs = [0, 1, 10, 11, 20, 21, 30, 31, 40, 41];
    private static readonly double[] Targets = [0, 1, 2, 3, 4];

    private readonly RecordingNetwork network = new();

    [Fact]
    public void BatchesAreTakenInTheGivenOrderAndEachIsFollowedByAStep()
    {
        Trainer(network, 2).TrainEpoch(Inputs, Targets, [4, 0, 3, 1, 2]);
        Assert.Equal([[4, 0], [3, 1], [2]], network.Orders);
        Assert.All(network.Inputs, inputs => Assert.Equal(Inputs, inputs));
        Assert.All(network.Targets, targets => Assert.Equal(Targets, targets));

        // The gradients of the three batches are 1, 2 and 3.
        Assert.Equal([-3.0, -3.0, -3.0], network.Parameters.ToArray());
    }

    [Fact]
    public void TheLossIsThePlainMeanOfTheBatchLosses() =>
        Assert.Equal((4.0 + 3.0 + 2.0) / 3, Trainer(network, 2).TrainEpoch(Inputs, Targets, [4, 0, 3, 1, 2]));

    [Fact]
    public void ABatchMayBeLargerThanTheData()
    {
        Trainer(network, 100).TrainEpoch(Inputs, Targets, [1]);
        Assert.Equal([[1]], network.Orders);
    }

    [Fact]
    public void PenaltiesPullWeightsToZeroAndLeaveBiasesAlone()
    {
        double[] start = [2.0, -1.0, 5.0];
        start.CopyTo(network.Parameters);
        new MiniBatchTrainer<double>(network, new Sgd<double>(0.5), 1, l1Penalty: 0.25, l2Penalty: 0.125).TrainEpoch(Inputs, Targets, [0]);

        // The gradient of the loss is 1 everywhere; to it come 0.25 sign(w) + 0.25 w at the two weights.
        Assert.Equal([2.0 - 0.5 * (1 + 0.25 + 0.5), -1.0 - 0.5 * (1 - 0.25 - 0.25), 5.0 - 0.5], network.Parameters.ToArray());
    }

    [Fact]
    public void WrongArgumentsAreRefusedWithTheirNumbers()
    {
        MiniBatchTrainer<double> trainer = Trainer(network, 2);
        Assert.Contains("inputs has length 9; a multiple of 2", Message(() => trainer.TrainEpoch(Inputs.AsSpan(1), Targets, [0])), StringComparison.Ordinal);
        Assert.Contains("targets has length 4; 5 is needed", Message(() => trainer.TrainEpoch(Inputs, Targets.AsSpan(1), [0])), StringComparison.Ordinal);
        Assert.Contains("The order holds row 5; the rows are 0 to 4", Message(() => Trainer(new ReluMlp(), 2).TrainEpoch(Inputs, Targets, [0, 5])), StringComparison.Ordinal);
        Assert.Contains("The order is empty", Message(() => trainer.TrainEpoch(Inputs, Targets, [])), StringComparison.Ordinal);
        Assert.Contains("at least 1 sample", Message(() => Trainer(network, 0)), StringComparison.Ordinal);
        Assert.Contains("l1Penalty is -1; it must be finite and at least 0", Message(() => _ = new MiniBatchTrainer<double>(network, new Sgd<double>(), 1, -1.0)), StringComparison.Ordinal);
        Assert.Contains("take one optimizer for each network", Message(SharedOptimizer), StringComparison.Ordinal);
    }

    private static MiniBatchTrainer<double> Trainer(IMlp<double> network, int batchSize) => new(network, new Sgd<double>(0.5), batchSize);

    private void SharedOptimizer()
    {
        Sgd<double> optimizer = new();
        _ = new MiniBatchTrainer<double>(network, optimizer, 1);
        _ = new MiniBatchTrainer<double>(new ReluMlp(), optimizer, 1);
    }

    private static string Message(Action action) => Assert.ThrowsAny<ArgumentException>(action).Message;
}
