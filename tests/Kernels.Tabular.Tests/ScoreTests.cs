using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Kernels.Metrics;
using Kernels.Testing;

namespace Kernels.Tabular.Tests;

/// <summary>Scores against values by hand, and the area of curves against the library's own.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void ACurveByHand()
    {
        // Falling: 0.8 (positive), 0.4 and 0.4 (one of each), 0.1 (negative).
        RocCurve curve = RocCurve.Of([false, true, false, true], [0.1, 0.4, 0.4, 0.8]);
        Assert.Equal([(0, 0), (0, 0.5), (0.5, 1), (1, 1)], curve.Points);
        Assert.Equal(0.875, curve.Area);
    }

    [Fact]
    public void AreasAreThoseOfRanks()
    {
        Random random = new(20261129);
        for (int round = 0; round < 50; round++)
        {
            int[] labels = [0, 1, .. Enumerable.Range(0, 40).Select(_ => random.Next(2))];
            double[] scores = [.. labels.Select(label => Math.Round(random.NextDouble() + 0.3 * label, 1))];
            Assert.Equal(ClassificationMetrics.RocAuc<double>(labels, scores), RocCurve.Of([.. labels.Select(label => label == 1)], scores).Area, 12);
        }
    }

    [Fact]
    public void WithoutOneOfTheKindsThereIsNoCurve() => Assert.Equal(double.NaN, RocCurve.Of([true, true], [0.1, 0.2]).Area);

    [Fact]
    public void CalibrationByHand()
    {
        ClassScores scores = new([0, 1, 1, 0], [0.95, 0.05, 0.05, 0.95, 0.35, 0.65, 0.45, 0.55], classCount: 2);
        Assert.Equal([(0.5, 1, 0.55, 0.0), (0.6, 1, 0.65, 1.0), (0.9, 2, 0.95, 1.0)], scores.Calibration.Select(bin => (bin.From, bin.Count, bin.Confidence, bin.Accuracy)));
        Assert.Equal((0.55 + 0.35 + 2 * 0.05) / 4, scores.CalibrationError, 12);
        Assert.Equal(0.75, scores.Confusion.Accuracy);
    }

    /// <summary>Each class against the others, in scikit-learn's figures.</summary>
    [Fact]
    public void CurvesOfEachClassAreThoseOfScikitLearn()
    {
        foreach (JsonElement expected in Fixture.Json("metrics/metrics.json").GetProperty("calibrations").EnumerateArray())
        {
            int count = expected.GetProperty("classes").GetInt32();
            ClassScores scores = new(expected.GetProperty("labels").Integers(), expected.GetProperty("probabilities").Doubles(), count);
            Near.AssertEqual(expected.GetProperty("areas").Doubles(), [.. scores.RocCurves.Select(curve => curve.Area)], 1e-12);
            for (int index = 0; index < count; index++)
            {
                IReadOnlyList<CalibrationBin> bins = scores.ClassCalibrations[index];
                Near.AssertEqual(expected.GetProperty("shares")[index].Doubles(), [.. bins.Select(bin => bin.Accuracy)], 1e-12);
                Near.AssertEqual(expected.GetProperty("means")[index].Doubles(), [.. bins.Select(bin => bin.Confidence)], 1e-12);
            }
        }
    }

    [Fact]
    public void NumbersByHand()
    {
        NumberScores scores = NumberScores.Of([1, 2, 3, 4], [1, 2, 3, 6]);
        Assert.Equal(new NumberScores(1, 0.5, 0.2), scores with { R2 = Math.Round(scores.R2, 12) });
        Assert.Equal(double.NaN, NumberScores.Of([1], [1]).R2);
    }
}
