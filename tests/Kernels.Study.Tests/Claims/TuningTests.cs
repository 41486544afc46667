using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Claims;

public sealed class TuningTests
{
    [Fact]
    public void TheLowestMeanWinsAndATieGoesToTheSmallerRate()
    {
        Formula source = new(rate => (Math.Max(0.06, Math.Abs(rate - 0.15)), Math.Abs(rate - 2)));
        Assert.Equal(new TunedRates("relu", "2-8-8-1", 0.1, 2), Find(source));
        Assert.Equal(11 * 40, source.Runs.Count);
        Assert.All(source.Runs, run => Assert.InRange(run.NetworkSeed, 10_000u, 10_039u));
        Assert.All(source.Runs, run => Assert.Equal(run.NetworkSeed, run.DataSeed));
    }

    [Fact]
    public void AWinnerAtTheEdgeExtendsTheGridUntilItIsInside()
    {
        Formula source = new(rate => (Math.Abs(rate - 50), Math.Abs(rate - 0.002)));
        Assert.Equal(new TunedRates("relu", "2-8-8-1", 50, 0.002), Find(source));
        Assert.Equal([0.001, 0.002, 0.005], source.Runs.Select(run => run.LearningRate).Distinct().Order().Take(3));
        Assert.Equal(100, source.Runs.Max(run => run.LearningRate));
    }

    [Fact]
    public void ALossThatIsNotFiniteCountsAsItsCap()
    {
        // 20.72 is more than any loss of the other rates.
        Formula source = new(rate => (rate == 1 ? double.NaN : 20, rate == 1 ? double.NaN : 0.9));
        TunedRates rates = Find(source);
        Assert.NotEqual(1, rates.ByLoss);
        Assert.NotEqual(1, rates.ByExcess);
    }

    [Fact]
    public void TheRatesAreThoseThatAUserTypes() =>
        Assert.Equal([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], RateGrid.Places.Select(RateGrid.At));

    private static TunedRates Find(IRunSource source) => Assert.Single(new Tuning(new RunBatches(source, null)).Find([Arm.Relu], default));

    /// <summary>Final loss and excess error by the learning rate alone.</summary>
    private sealed class Formula(Func<double, (double Loss, double Excess)> measures) : IRunSource
    {
        public List<RunSettings> Runs { get; } = [];

        public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation)
        {
            Runs.AddRange(runs);
            return [.. runs.Select(Result)];
        }

        private RunResult Result(RunSettings run)
        {
            (double loss, double excess) = measures(run.LearningRate);
            return new RunResult(run, new Dictionary<string, double> { ["loss_800"] = loss, ["tuning_excess"] = excess });
        }
    }
}
