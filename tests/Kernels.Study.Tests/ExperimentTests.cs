using System;
using System.Linq;
using System.Threading;

namespace Kernels.Study.Tests;

public sealed class ExperimentTests
{
    [Fact]
    public void ANetworkFaresTheSameInAnyCompany()
    {
        StudyOptions alone = new() { Networks = [NetworkCatalog.Find("relu")!], Epochs = 5 };
        StudyResult inCompany = Experiment.Run(alone with { Networks = NetworkCatalog.All });
        NetworkResult relu = inCompany.Networks.Single(network => network.Network.Name == "relu");
        Assert.Equal(Experiment.Run(alone).Networks.Single().FinalParameters, relu.FinalParameters);
    }

    [Fact]
    public void TheSameOptionsGiveTheSameBits()
    {
        StudyOptions options = new() { Epochs = 3, Seed = 5, DataSeed = 6 };
        Assert.Equal(Experiment.Run(options).Networks[1].TestProbabilities, Experiment.Run(options).Networks[1].TestProbabilities);
    }

    [Fact]
    public void ALossThatIsNotFiniteStopsItsNetworkAndNoOther()
    {
        StudyOptions options = new() { Epochs = 40, LearningRate = 1e160, Networks = NetworkCatalog.All };
        StudyResult result = Experiment.Run(options);
        Assert.Contains(result.Networks, network => network.StoppedAtEpoch is not null);
        foreach (NetworkResult network in result.Networks)
        {
            Assert.Equal(network.StoppedAtEpoch - 1 ?? options.Epochs, network.LossHistory.Length);
            Assert.All(network.LossHistory, loss => Assert.True(double.IsFinite(loss)));
        }
    }

    [Fact]
    public void ABatchMayBeLargerThanTheTrainingSet()
    {
        StudyResult result = Experiment.Run(new() { Samples = 8, BatchSize = 1_000_000, Epochs = 1 });
        Assert.Single(result.Networks[0].LossHistory);
    }

    [Fact]
    public void EveryEpochIsReported()
    {
        EpochCounter counter = new();
        Experiment.Run(new() { Samples = 8, Epochs = 3 }, counter);
        Assert.Equal([1, 2, 3], counter.Epochs);
    }

    [Fact]
    public void ACancelledRunEndsBeforeItsNextEpoch()
    {
        using CancellationTokenSource cancellation = new();
        EpochCounter counter = new(() => cancellation.Cancel());
        Assert.Throws<OperationCanceledException>(() => Experiment.Run(new() { Epochs = 1_000_000 }, counter, cancellation: cancellation.Token));
        Assert.Equal([1], counter.Epochs);
    }
}
