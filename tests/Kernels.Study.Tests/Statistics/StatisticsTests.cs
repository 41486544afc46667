using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Kernels.Study.Statistics;
using Kernels.Testing;

namespace Kernels.Study.Tests.Statistics;

/// <summary>Our statistics are those of NumPy and SciPy; the figures lie in <c>tests/Fixtures/statistics</c>.</summary>
public sealed class StatisticsTests
{
    private const double Tolerance = 1e-9;
    private static readonly double[] levels = [0.95, 0.9985];
    private static readonly JsonElement expected = Fixture.Json("statistics/statistics.json");

    public static TheoryData<int> Samples => [.. Enumerable.Range(0, 4)];

    [Fact]
    public void ResamplesAreThoseOfNumPy()
    {
        Resamples resamples = new(200);
        int[][] rows = [.. expected.GetProperty("first_resamples").EnumerateArray().Select(row => row.Integers())];
        Assert.Equal(rows[0], resamples[0].ToArray());
        Assert.Equal(rows[1], resamples[1].ToArray());
        Assert.Equal(rows[2], resamples[Resamples.Count - 1].ToArray());
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void CentersAndTheirIntervalsAgree(int index)
    {
        JsonElement sample = expected.GetProperty("samples")[index];
        double[] values = sample.GetProperty("values").Doubles();
        Resamples resamples = new(values.Length);
        foreach ((Center center, string name) in new[] { (Center.InterquartileMean, "iqm"), (Center.Mean, "mean") })
        {
            Bootstrap bootstrap = CenterBootstrap.Of(center, values, resamples);
            Near.AssertEqual([sample.GetProperty(name).GetDouble()], [bootstrap.Estimate], Tolerance);
            Near.AssertEqual(Ends(sample.GetProperty($"{name}_percentile")), Ends(levels.Select(bootstrap.Percentile)), Tolerance);
            Near.AssertEqual(Ends(sample.GetProperty($"{name}_bca")), Ends(levels.Select(bootstrap.BiasCorrected)), Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void QuantilesAgree(int index)
    {
        JsonElement sample = expected.GetProperty("samples")[index];
        double[] sorted = [.. sample.GetProperty("values").Doubles().Order()];
        double[] parts = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];
        Near.AssertEqual(sample.GetProperty("quantiles").Doubles(), [.. parts.Select(part => Quantile.Of(sorted, part))], 1e-15);
    }

    [Fact]
    public void TheRankCorrelationAgrees()
    {
        JsonElement correlation = expected.GetProperty("correlation");
        Bootstrap ours = new ResampledRankCorrelation(correlation.GetProperty("x").Doubles(), correlation.GetProperty("y").Doubles()).Resampled(new Resamples(50));
        Near.AssertEqual([correlation.GetProperty("rho").GetDouble()], [ours.Estimate], Tolerance);
        Near.AssertEqual(Ends(correlation.GetProperty("bca")), Ends(levels.Select(ours.BiasCorrected)), Tolerance);
    }

    [Fact]
    public void WilsonIntervalsAgree()
    {
        foreach (JsonElement row in expected.GetProperty("wilson").EnumerateArray())
        {
            double[] figures = row.Doubles();
            IEnumerable<Interval> ours = levels.Select(level => Wilson.Of(figures[0], (int)figures[1], level));
            Near.AssertEqual(figures[2..], Ends(ours), Tolerance);
        }
    }

    [Fact]
    public void TheNormalDistributionAgrees()
    {
        double[][] cumulative = Rows("cdf");
        Near.AssertEqual(cumulative[1], [.. cumulative[0].Select(NormalDistribution.Cumulative)], 1e-15);
        double[][] inverse = Rows("quantile");
        Near.AssertEqual(inverse[1], [.. inverse[0].Select(NormalDistribution.Inverse)], 1e-11);
    }

    [Fact]
    public void WhatWasNeverReachedCountsAsInfinite()
    {
        double[] epochs = [100, 200, 300, double.PositiveInfinity, double.PositiveInfinity];
        Assert.Equal(300, Quantile.Of(epochs, 0.5));
        Assert.Equal(double.PositiveInfinity, Quantile.Of(epochs, 0.75));
        Assert.Equal(1.5, Precedence.Count([100, double.PositiveInfinity, 7], [50, double.PositiveInfinity, 8]));
    }

    [Fact]
    public void ASampleOfEqualValuesHasAnIntervalOfNoLength()
    {
        Bootstrap bootstrap = CenterBootstrap.Of(Center.InterquartileMean, [0.5, 0.5, 0.5, 0.5], new Resamples(4));
        Assert.Equal(new Interval(0.5, 0.5), bootstrap.BiasCorrected(0.95));
    }

    private static double[][] Rows(string name) => [.. expected.GetProperty(name).EnumerateArray().Select(row => row.Doubles())];

    private static double[] Ends(JsonElement intervals) => [.. intervals.EnumerateArray().SelectMany(interval => interval.Doubles())];

    private static double[] Ends(IEnumerable<Interval> intervals) => [.. intervals.SelectMany(interval => new[] { interval.Low, interval.High })];
}
