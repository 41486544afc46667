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
        Assert.Equal(source.Runs.Distinct(), source.Runs);
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
    public void ARateThatCannotWinAnyMoreIsLeftAlone()
    {
        // Two rates are level. By the sixth seed any other is above both.
        Formula source = new(rate => rate is 0.1 or 0.2 ? (0.01, 0.001) : (0.5, 0.1));
        Assert.Equal(new TunedRates("relu", "2-8-8-1", 0.1, 0.1), Find(source));
        Assert.Equal(40, source.Runs.Count(run => run.LearningRate == 0.2));
        Assert.Equal(3, source.Runs.Count(run => run.LearningRate == 0.5));
    }

    [Fact]
    public void TheBestRatesAreThoseOfAllTrials()
    {
        for (int seed = 0; seed < 200; seed++)
            CompareWithAllTrials(seed);
    }

    [Fact]
    public void TheRatesAreThoseThatAUserTypes() =>
        Assert.Equal([0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10], RateGrid.Places.Select(RateGrid.At));

    private static void CompareWithAllTrials(int seed)
    {
        // Figures that lie close together, with failures, over the grid and what it may be extended by.
        Random random = new(seed);
        double spread = random.NextDouble();
        Dictionary<(double Rate, uint Seed), (double Loss, double Excess)> figures = [];
        (double Loss, double Excess) Of(double rate, uint ofSeed)
        {
            if (!figures.TryGetValue((rate, ofSeed), out (double, double) found))
            {
                bool fails = random.NextDouble() < 0.01;
                double worse = 1 + spread * Math.Abs(Math.Log(rate));
                figures.Add((rate, ofSeed), found = fails ? (double.NaN, double.NaN) : (worse * random.NextDouble(), worse * random.NextDouble() * 0.1));
            }
            return found;
        }

        TunedRates rates = Find(new Formula((rate, ofSeed) => Of(rate, ofSeed)));
        double[] tried = [.. figures.Keys.Select(key => key.Rate).Distinct().Order()];
        double Mean(double rate, Func<(double Loss, double Excess), double> of, double worst) =>
            Enumerable.Range(10_000, 40).Select(one => of(Of(rate, (uint)one))).Sum(value => double.IsFinite(value) ? value : worst) / 40;
        Assert.Equal(tried.MinBy(rate => Mean(rate, one => one.Loss, 20.72)), rates.ByLoss);
        Assert.Equal(tried.MinBy(rate => Mean(rate, one => one.Excess, 1)), rates.ByExcess);
    }

    private static TunedRates Find(IRunSource source) => Assert.Single(new Tuning(new RunBatches(source, null)).Find([Arm.Relu], default));

    /// <summary>Final loss and excess error by learning rate and seed.</summary>
    private sealed class Formula(Func<double, uint, (double Loss, double Excess)> measures) : IRunSource
    {
        public Formula(Func<double, (double Loss, double Excess)> measures)
            : this((rate, _) => measures(rate))
        {
        }

        public List<RunSettings> Runs { get; } = [];

        public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation)
        {
            Runs.AddRange(runs);
            return [.. runs.Select(Result)];
        }

        private RunResult Result(RunSettings run)
        {
            (double loss, double excess) = measures(run.LearningRate, run.NetworkSeed);
            return new RunResult(run, new Dictionary<string, double> { ["loss_800"] = loss, ["tuning_excess"] = excess });
        }
    }
}
