using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

public sealed class RunPoolTests
{
    private static readonly RunPool Pool = Pools.OfThreeThreads;

    [Fact]
    public void TheNumberOfThreadsDoesNotShow()
    {
        RunSettings[] runs =
        [
            .. NetworkCatalog.All.SelectMany(network => Enumerable.Range(0, 2).Select(seed => Published.Short(network.Name, seed) with { Epochs = 3 })),
            Published.Short("relu", 1) with { MeasuresGeometry = true },
            Published.Short("sigmoid", 0),
        ];
        string one = RunDigest.Of(Pools.OfOneThread.Run(runs, null, default)).ToString();
        Assert.Equal(one, RunDigest.Of(Pool.Run(runs, null, default)).ToString());
    }

    [Fact]
    public void RunsThatShareATrainingAreThoseOfTrainingsOfTheirOwn()
    {
        RunSettings run = Published.Short("relu", 1);
        RunSettings[] runs =
        [
            run with { Epochs = 7 }, run with { Epochs = 3, MeasuresGeometry = true }, run with { Epochs = 3 }, run with { Epochs = 0 },
            // The loss of this one stops being finite in its second epoch, so that not all of the budgets fail.
            .. ((int[])[0, 1, 2, 60]).Select(epochs => run with { Epochs = epochs, LearningRate = 1e200 }),
            run with { Epochs = 20 }, run with { Epochs = 120, BatchSize = 100 }, run with { Epochs = 60, BatchSize = 100 },
        ];
        string alone = RunDigest.Of([.. runs.Select(one => Pools.OfOneThread.Run([one], null, default)[0])]).ToString();
        Assert.Equal(alone, RunDigest.Of(Pool.Run(runs, null, default)).ToString());
        Assert.Equal(alone, RunDigest.Of([.. Pools.OfOneThread.Run([.. runs.Reverse()], null, default).Reverse()]).ToString());
        double[] diverged = [.. Pool.Run(runs, null, default).Select(result => result.Measures["diverged"])];
        Assert.Equal([0.0, 1.0], diverged.Distinct().Order());
    }

    [Fact]
    public void ThreadsShareTheRunsOfOneSeed()
    {
        RunSettings[] runs = [.. RateRange().Select(rate => Published.Short("relu", 1) with { LearningRate = rate })];
        IReadOnlyList<int[][]> groups = RunOrder.Of(runs, threads: 3);
        Assert.All(groups, group => Assert.Single(group));
        Assert.Equal(Enumerable.Range(0, runs.Length), groups.SelectMany(group => group).SelectMany(training => training).Order());
    }

    [Fact]
    public void RunsOfManySeedsAreTakenByTheirSamplesAndOrders()
    {
        RunSettings[] runs =
        [
            .. RateRange().SelectMany(rate => Enumerable.Range(0, 40).SelectMany(seed => ((int[])[200, 100]).Select(
                epochs => Published.Short("relu", seed) with { LearningRate = rate, Epochs = epochs }))),
        ];
        IReadOnlyList<int[][]> groups = RunOrder.Of(runs, threads: 1);
        Assert.Equal(40, groups.Count);
        Assert.All(groups, group => Assert.Single(group.SelectMany(training => training).Select(place => runs[place].DataSeed).Distinct()));
        Assert.All(groups.SelectMany(group => group), training => Assert.Equal([100, 200], training.Select(place => runs[place].Epochs)));
    }

    [Fact]
    public void TheTimesOfTheWorkAreAddedUp()
    {
        RunPool pool = new(threads: 2);
        Assert.All(pool.WorkTimes().Values, time => Assert.Equal(TimeSpan.Zero, time));
        pool.Run([Published.Short("relu", 0) with { MeasuresGeometry = true }], null, default);
        Assert.All(pool.WorkTimes().Where(work => work.Key != RunWork.Compilation), work => Assert.True(work.Value > TimeSpan.Zero));
    }

    [Fact]
    public void ARunIsTheStudysOwn()
    {
        StudyOptions options = new() { Epochs = 20, Networks = [NetworkCatalog.All[1]] };
        NetworkResult study = Experiment.Run(options).Networks[0];
        RunResult run = Pool.Run([Published.Run("relu", 42) with { Epochs = 20, MeasuresGeometry = false }], null, default)[0];
        Assert.Equal(study.FinalParameters, run.Parameters);
        Assert.Equal(study.LossHistory[9], run.Measures["loss_10"]);
        Assert.Equal(study.TestAccuracy, run.Measures["test"]);
        Assert.Equal(study.HiddenSpread[1], run.Measures["spread2"]);
        Assert.Equal(study.SignalTraces.Class1![4], run.Measures["far1_z3"]);
    }

    [Fact]
    public void ANetworkBeforeItsTrainingIsMeasuredToo()
    {
        RunResult run = Pool.Run([Published.Run("relu", 3) with { Epochs = 0 }], null, default)[0];
        Assert.DoesNotContain(run.Measures.Keys, name => name.StartsWith("loss_", StringComparison.Ordinal));
        Assert.Equal(run.Measures["gradient_slope_start"], run.Measures["gradient_slope_end"]);
        Assert.DoesNotContain(run.Measures, measure => double.IsNaN(measure.Value));
    }

    [Fact]
    public void ATrainingThatDivergesHasItsNamesAndNoNumbers()
    {
        RunResult run = Pool.Run([Published.Run("relu", 0) with { Epochs = 3, LearningRate = 1e200 }], null, default)[0];
        Assert.Equal(1.0, run.Measures["diverged"]);
        Assert.Equal(double.PositiveInfinity, run.Measures["first_epoch_at_0.1"]);
        Assert.Equal(double.NaN, run.Measures["excess"]);
        Assert.Equal(double.NaN, run.Measures["trust2"]);
    }

    [Fact]
    public void TheScaleOfTheWeightsCanBeAnotherActivations()
    {
        RunSettings run = Published.Short("sigmoid", 0) with { Epochs = 0 };
        IReadOnlyList<RunResult> results = Pool.Run([run, run with { Scale = InitialScale.He }], null, default);
        Assert.Equal(Math.Sqrt(2.0), results[1].Parameters[0] / results[0].Parameters[0], 1e-14);
    }

    [Fact]
    public void ProgressRisesByOne()
    {
        List<int> heard = [];
        Pool.Run([.. Enumerable.Range(0, 4).Select(seed => Published.Short("relu", seed))], new Heard(heard), default);
        Assert.Equal([1, 2, 3, 4], heard);
    }

    [Fact]
    public void ACancelledRunStops()
    {
        using CancellationTokenSource cancellation = new();
        RunSettings[] runs = [.. Enumerable.Range(0, 50).Select(seed => Published.Short("relu", seed))];
        int found = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Pool.Produce(
            runs,
            (_, _) =>
            {
                found++;
                cancellation.Cancel();
            },
            cancellation.Token));
        Assert.InRange(found, 1, 4);
    }

    [Fact]
    public void AnUnknownActivationIsNamed()
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => Pool.Run([Published.Short("step", 0)], null, default));
        Assert.StartsWith("Activation is step; it must be a formula or one of sigmoid, relu,", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheTrainingLoopAllocatesNothing()
    {
        long Allocated(int epochs)
        {
            RunWorkerProbe probe = new(Published.Short("relu", 0) with { Epochs = epochs });
            return probe.TrainingBytes();
        }

        Assert.Equal(Allocated(101), Allocated(199));
    }

    private static IEnumerable<double> RateRange() => Enumerable.Range(1, 5).Select(step => 0.01 * step);

    private sealed class Heard(List<int> heard) : IProgress<int>
    {
        public void Report(int value) => heard.Add(value);
    }
}
