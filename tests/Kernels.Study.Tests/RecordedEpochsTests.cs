using System;
using System.Linq;

namespace Kernels.Study.Tests;

public sealed class RecordedEpochsTests
{
    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(5, new[] { 1, 2, 3, 5 })]
    [InlineData(800, new[] { 200, 400, 600, 800 })]
    [InlineData(1_000_000_000, new[] { 250_000_000, 500_000_000, 750_000_000, 1_000_000_000 })]
    public void LossesAreGivenAtTheEndsOfTheQuarters(int epochs, int[] expected) => Assert.Equal(expected, Quarters.Of(epochs));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(800)]
    [InlineData(1_000_000)]
    public void TheyLeadFromTheStartToTheEndByWayOfTheQuarters(int epochs)
    {
        int[] recorded = RecordedEpochs.Of(epochs);
        Assert.Equal(0, recorded[0]);
        Assert.Equal(epochs, recorded[^1]);
        Assert.Equal(recorded.Distinct().Order(), recorded);
        Assert.Superset(Quarters.Of(epochs).ToHashSet(), recorded.ToHashSet());
        Assert.InRange(recorded.Length, Math.Min(epochs + 1, 58), 64);
    }

    [Fact]
    public void AShortTrainingIsKeptWhole() => Assert.Equal(Enumerable.Range(0, 31), RecordedEpochs.Of(30));

    [Fact]
    public void TheFirstParametersAreTheInitialOnesAndTheLastTheFinalOnes()
    {
        int[] epochs = RecordedEpochs.Of(5);
        StudyResult result = Experiment.Run(new() { Samples = 8, Epochs = 5 }, recordedEpochs: epochs);
        Assert.Equal(epochs, result.RecordedEpochs);
        Assert.All(result.Networks, network =>
        {
            Assert.Equal(epochs.Length, network.RecordedParameters.Count);
            Assert.Equal(network.InitialParameters, network.RecordedParameters[0]);
            Assert.Equal(network.FinalParameters, network.RecordedParameters[^1]);
        });
    }

    [Fact]
    public void ARecordInTheMiddleIsWhereAShorterTrainingEnds()
    {
        StudyOptions options = new() { Samples = 40, Epochs = 3 };
        StudyResult recorded = Experiment.Run(options with { Epochs = 5 }, recordedEpochs: [3]);
        Assert.Equal(Experiment.Run(options).Networks[1].FinalParameters, recorded.Networks[1].RecordedParameters.Single());
    }

    [Fact]
    public void NothingIsRecordedUnasked() => Assert.Empty(Experiment.Run(new() { Samples = 8, Epochs = 1 }).Networks[0].RecordedParameters);
}
