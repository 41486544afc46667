using System;
using System.Linq;
using System.Text.Json;
using Kernels.Metrics;
using Kernels.Testing;

namespace Kernels.Tests.Metrics;

/// <summary>Every metric has scikit-learn's number, also with ties, absent classes and targets that are all alike.</summary>
public sealed class MetricsTests
{
    private const double Tolerance = 1e-14;

    private static readonly JsonElement Reference = Fixture.Json("metrics/metrics.json");

    [Fact]
    public void WhatFollowsFromCountsIsScikitLearns()
    {
        foreach (JsonElement expected in Cases("classes"))
        {
            int classes = expected.GetProperty("classes").GetInt32();
            int[] labels = expected.GetProperty("labels").Integers(), predictions = expected.GetProperty("predictions").Integers();
            ConfusionMatrix matrix = new(labels, predictions, classes);
            int[] all = [.. Enumerable.Range(0, classes)];
            Assert.Equal(expected.GetProperty("matrix").EnumerateArray().Select(row => row.Integers()), all.Select(label => all.Select(prediction => matrix[label, prediction])));
            Near.AssertEqual(expected.GetProperty("precision").Doubles(), [.. all.Select(matrix.Precision)], Tolerance);
            Near.AssertEqual(expected.GetProperty("recall").Doubles(), [.. all.Select(matrix.Recall)], Tolerance);
            Near.AssertEqual(expected.GetProperty("f1").Doubles(), [.. all.Select(matrix.F1)], Tolerance);
            AssertNumber(expected, "accuracy", matrix.Accuracy);
            AssertNumber(expected, "accuracy", ClassificationMetrics.Accuracy(labels, predictions));
            AssertNumber(expected, "mean_precision", matrix.MeanPrecision);
            AssertNumber(expected, "mean_recall", matrix.MeanRecall);
            AssertNumber(expected, "mean_f1", matrix.MeanF1);
        }
    }

    [Fact]
    public void TheAreaUnderTheRocCurveIsScikitLearns()
    {
        foreach (JsonElement expected in Cases("scores"))
            AssertNumber(expected, "auc", ClassificationMetrics.RocAuc<double>(expected.GetProperty("labels").Integers(), expected.GetProperty("scores").Doubles()));
    }

    [Fact]
    public void TheLogLossIsScikitLearns()
    {
        foreach (JsonElement expected in Cases("losses"))
            AssertNumber(
                expected, "log_loss", ClassificationMetrics.LogLoss<double>(expected.GetProperty("labels").Integers(), expected.GetProperty("probabilities").Doubles()));
    }

    [Fact]
    public void ErrorsOfValuesAreScikitLearns()
    {
        foreach (JsonElement expected in Cases("values"))
        {
            double[] targets = expected.GetProperty("targets").Doubles(), values = expected.GetProperty("values").Doubles();
            AssertNumber(expected, "mean_squared_error", RegressionMetrics.MeanSquaredError<double>(targets, values));
            AssertNumber(expected, "r2", RegressionMetrics.R2<double>(targets, values, expected.GetProperty("outputs").GetInt32()));
        }
    }

    [Fact]
    public void AMatrixPrintsARowAClass() => Assert.Equal("  2  0\n  1 10\n", new ConfusionMatrix(
        [0, 0, 1, .. Enumerable.Repeat(1, 10)], [0, 0, 0, .. Enumerable.Repeat(1, 10)], classCount: 2).ToString());

    [Fact]
    public void WhatCannotBeMeasuredIsRefused()
    {
        AssertRefused("predictions has length 1; 2 is needed", () => ClassificationMetrics.Accuracy([0, 1], [0]));
        AssertRefused("predictions is empty", () => ClassificationMetrics.Accuracy([], []));
        AssertRefused("labels[1] is 2; classes are 0 to 1.", () => _ = new ConfusionMatrix([0, 2], [0, 1], 2));
        AssertRefused("All labels are 1; both 0 and 1 must occur.", () => ClassificationMetrics.RocAuc<double>([1, 1], [0.5, 0.6]));
        AssertRefused("A label is 3; it must be 0 or 1.", () => ClassificationMetrics.RocAuc<double>([1, 3], [0.5, 0.6]));
        AssertRefused("A score is not a number", () => ClassificationMetrics.RocAuc<double>([1, 0], [0.5, double.NaN]));
        AssertRefused("probabilities has length 3; a positive multiple of the 2 labels", () => ClassificationMetrics.LogLoss<double>([1, 0], [0.5, 0.5, 0.5]));
        AssertRefused("targets has length 1; a multiple of 1, for at least 2 samples", () => RegressionMetrics.R2<double>([1.0], [1.0]));
    }

    private static JsonElement.ArrayEnumerator Cases(string name) => Reference.GetProperty(name).EnumerateArray();

    private static void AssertNumber(JsonElement expected, string name, double actual) =>
        Near.AssertEqual([expected.GetProperty(name).GetDouble()], [actual], Tolerance);

    private static void AssertRefused(string message, Action call) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
}
