namespace Kernels.Study.Tests;

public sealed class MeasuresTests
{
    [Fact]
    public void AProbabilityOfOneHalfCountsAsClassOne() =>
        Assert.Equal(0.75, Measures.Accuracy([0.5, 0.5, 0.49, 1.0], [1, 0, 0, 1]));

    [Fact]
    public void WhereAnOutputIsNoNumberThereIsNoAccuracy() => Assert.Equal(double.NaN, Measures.Accuracy([0.9, double.NaN], [1, 0]));

    [Fact]
    public void ANetworkThatStoppedHasNoAccuracy()
    {
        NetworkResult stopped = Experiment.Run(new() { LearningRate = 1e200, Epochs = 2 }).Networks[1];
        Assert.Equal((1, double.NaN, double.NaN), (stopped.StoppedAtEpoch, stopped.TrainAccuracy, stopped.TestAccuracy));
    }

    [Fact]
    public void TheSpreadIsThatOfAWholePopulation() => Assert.Equal(2.0, Measures.Spread([2, 4, 4, 4, 5, 5, 7, 9]));
}
