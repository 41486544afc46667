using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Metrics;

namespace Kernels.Tabular;

/// <summary>How well probabilities of classes meet the labels.</summary>
public sealed class ClassScores
{
    private const int CalibrationBins = 10;

    /// <summary>Compares probabilities with labels.</summary>
    /// <param name="labels">The class of each row, at least 1 row.</param>
    /// <param name="probabilities">[rows, classes] row-major.</param>
    /// <param name="classCount">The number of classes, at least 2.</param>
    public ClassScores(ReadOnlySpan<int> labels, ReadOnlySpan<double> probabilities, int classCount)
    {
        double[][] rows = [.. probabilities.ToArray().Chunk(classCount)];
        int[] predicted = [.. rows.Select(row => Array.IndexOf(row, row.Max()))];
        int[] actual = labels.ToArray();
        Confusion = new ConfusionMatrix(labels, predicted, classCount);
        LogLoss = classCount == 2
            ? ClassificationMetrics.LogLoss<double>(labels, [.. rows.Select(row => row[1])])
            : ClassificationMetrics.LogLoss(labels, probabilities);
        RocCurves = [.. Enumerable.Range(0, classCount).Select(index =>
            RocCurve.Of([.. actual.Select(label => label == index)], [.. rows.Select(row => row[index])]))];
        ClassCalibrations = [.. Enumerable.Range(0, classCount).Select(index =>
            CalibrationBin.Of([.. rows.Select(row => row[index])], [.. actual.Select(label => label == index)], CalibrationBins))];
        Calibration = CalibrationBin.Of(
            [.. rows.Select(row => row.Max())], [.. actual.Zip(predicted, (label, prediction) => label == prediction)], CalibrationBins);
    }

    /// <summary>How often each class was taken for each.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The mean of -log(probability of the label).</summary>
    public double LogLoss { get; }

    /// <summary>The curve of each class against the others.</summary>
    public IReadOnlyList<RocCurve> RocCurves { get; }

    /// <summary>How often rows with a probability of a class are of it, for each class: scikit-learn's <c>calibration_curve</c> with ten bins.</summary>
    public IReadOnlyList<IReadOnlyList<CalibrationBin>> ClassCalibrations { get; }

    /// <summary>How often predictions of a confidence are right.</summary>
    public IReadOnlyList<CalibrationBin> Calibration { get; }

    /// <summary>
    /// The mean distance between confidence and accuracy over the bins, weighted by their rows (M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well
    /// calibrated probabilities using Bayesian binning", AAAI 2015).
    /// </summary>
    public double CalibrationError
    {
        get
        {
            double distances = 0;
            foreach (CalibrationBin bin in Calibration)
                distances += bin.Count * Math.Abs(bin.Accuracy - bin.Confidence);
            return distances / Confusion.SampleCount;
        }
    }
}
