using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Data;
using Kernels.Networks;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Testing;
using Kernels.Training;

namespace Kernels.Tests.Training;

/// <summary>A trainer does what the pieces below it do, stops when it should, and says why it ended.</summary>
public sealed class TrainerTests
{
    private static readonly Dataset<double> Moons = Datasets.TwoMoons(120, 0.2, seed: 1);

    [Fact]
    public void ItGivesTheBitsOfALoopOfOnesOwn()
    {
        ReluMlp fitted = New(), looped = New();
        TrainingHistory history = new Trainer<double>(fitted, new Adam<double>(0.01)) { BatchSize = 16, ShuffleSeed = 7 }.Fit(Moons, epochs: 30);

        MiniBatchTrainer<double> trainer = new(looped, new Adam<double>(0.01), 16);
        RandomState random = new(7);
        double[] losses = [.. Enumerable.Range(0, 30).Select(_ => trainer.TrainEpoch(Moons.Inputs, Moons.Targets, random.Permutation(Moons.Count)))];
        Assert.Equal(losses, history.Select(epoch => epoch.Loss));
        Assert.Equal(looped.Parameters.ToArray(), fitted.Parameters.ToArray());
        Assert.Equal(TrainingOutcome.Completed, history.Outcome);
        Assert.Equal(Enumerable.Range(1, 30), history.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void ThePublishedRunIsTwoLines()
    {
        StudyFixture study = StudyFixture.Published;
        SamplesFixture train = study.Samples.Part("train");
        ReluMlp network = new();
        RandomState random = new(42);
        InitialWeights.Draw(network, random, InitialScale.He);
        MiniBatchTrainer<double> trainer = new(network, new Sgd<double>(0.05), 64);
        double[] losses = [.. Enumerable.Range(0, 800).Select(_ => trainer.TrainEpoch(train.Scaled, train.Labels, random.Permutation(train.Count)))];
        Near.AssertRelative(study.Losses("relu"), losses, 1e-12);
    }

    [Fact]
    public async Task AStreamOfEpochsIsTheSameTraining()
    {
        ReluMlp fitted = New(), streamed = New();
        TrainingHistory history = NewTrainer(fitted).Fit(Moons, epochs: 12, validation: Moons);
        List<EpochResult> epochs = [];
        await foreach (EpochResult epoch in NewTrainer(streamed).FitAsync(Moons, epochs: 12, validation: Moons))
            epochs.Add(epoch);
        Assert.Equal(history, epochs);
        Assert.Equal(fitted.Parameters.ToArray(), streamed.Parameters.ToArray());
    }

    [Fact]
    public void EarlyStoppingWaitsAsLongAsToldAndRestoresTheBest()
    {
        ReluMlp network = New();
        List<double[]> parameters = [];
        Trainer<double> trainer = new(network, new Sgd<double>(3.0)) { BatchSize = 16, EarlyStopping = new EarlyStopping(Patience: 5) };
        TrainingHistory history = trainer.Fit(Moons, epochs: 500, validation: Moons, onEpoch: _ => parameters.Add(network.Parameters.ToArray()));
        Assert.Equal(TrainingOutcome.EarlyStopped, history.Outcome);
        Assert.Equal(history.BestEpoch + 5, history.Count);
        Assert.Equal(history.Min(epoch => epoch.ValidationLoss), history[history.BestEpoch - 1].ValidationLoss);
        Assert.Equal(parameters[history.BestEpoch - 1], network.Parameters.ToArray());
    }

    [Fact]
    public void ALossThatIsNotFiniteEndsTheTraining()
    {
        TrainingHistory history = new Trainer<double>(New(), new Sgd<double>(1e200)).Fit(Moons, epochs: 50);
        Assert.Equal(TrainingOutcome.Diverged, history.Outcome);
        Assert.InRange(history.Count, 1, 5);
        Assert.False(double.IsFinite(history[^1].Loss));
    }

    [Fact]
    public void ACancelledTrainingEndsAfterItsEpoch()
    {
        using CancellationTokenSource source = new();
        int heard = 0;
        Assert.Throws<OperationCanceledException>(() => NewTrainer(New()).Fit(
            Moons, epochs: 1000, onEpoch: epoch =>
            {
                heard = epoch.Epoch;
                if (heard == 3)
                    source.Cancel();
            },
            cancellation: source.Token));
        Assert.Equal(3, heard);
    }

    [Fact]
    public void AScheduleGivesTheRateOfEachEpochAndASecondTrainingGoesOn()
    {
        ReluMlp twice = New(), once = New();
        Trainer<double> trainer = new(twice, new Sgd<double>(0.1)) { Schedule = LearningRateSchedule.Step(2, 0.5), Shuffles = false };
        Assert.Equal([0.1, 0.1, 0.05, 0.05, 0.025], trainer.Fit(Moons, epochs: 5).Select(epoch => epoch.LearningRate));
        Trainer<double> constant = NewTrainer(once);
        constant.Fit(Moons, epochs: 4);
        constant.Fit(Moons, epochs: 3);
        ReluMlp straight = New();
        NewTrainer(straight).Fit(Moons, epochs: 7);
        Assert.Equal(straight.Parameters.ToArray(), once.Parameters.ToArray());
    }

    [Fact]
    public void WhatDoesNotFitTheNetworkIsRefusedWithBothShapes()
    {
        Dataset<double> wide = Datasets.Blobs(10, seed: 1, featureCount: 3);
        ArgumentException error = Assert.Throws<ArgumentException>(() => NewTrainer(New()).Fit(wide, epochs: 1));
        Assert.StartsWith("data has 10 samples of 3 features and 3 outputs; at least 1 of 2 and 1 is needed.", error.Message, StringComparison.Ordinal);
        Assert.Equal("validation", Assert.Throws<ArgumentException>(() => NewTrainer(New()).Fit(Moons, 1, wide)).ParamName);
        Assert.Equal("epochs", Assert.Throws<ArgumentOutOfRangeException>(() => NewTrainer(New()).Fit(Moons, 0)).ParamName);
    }

    private static ReluMlp New()
    {
        ReluMlp network = new();
        InitialWeights.Draw(network, new RandomState(3), InitialScale.He);
        return network;
    }

    private static Trainer<double> NewTrainer(ReluMlp network) => new(network, new RmsProp<double>()) { BatchSize = 16, ShuffleSeed = 2 };
}
