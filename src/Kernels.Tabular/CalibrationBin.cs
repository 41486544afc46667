using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Tabular;

/// <summary>The predictions of some range of confidence.</summary>
/// <param name="From">The least confidence of the range.</param>
/// <param name="To">Its end, which belongs to the next one.</param>
/// <param name="Count">The number of predictions, at least 1.</param>
/// <param name="Confidence">Their mean probability.</param>
/// <param name="Accuracy">The part of them that is right.</param>
public sealed record CalibrationBin(double From, double To, int Count, double Confidence, double Accuracy)
{
    /// <summary>Bins of one width from 0 to 1; those without a prediction are left out.</summary>
    /// <param name="confidences">The probability of each prediction.</param>
    /// <param name="areRight">Whether each is right.</param>
    /// <param name="bins">The number of bins.</param>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<double> confidences, IReadOnlyList<bool> areRight, int bins) =>
    [
        .. confidences.Zip(areRight)
            .GroupBy(row => Math.Clamp((int)(row.First * bins), 0, bins - 1))
            .OrderBy(group => group.Key)
            .Select(group => Of([.. group], (double)group.Key / bins, (group.Key + 1.0) / bins)),
    ];

    private static CalibrationBin Of((double Confidence, bool IsRight)[] predictions, double from, double to)
    {
        double confidence = 0;
        foreach ((double one, _) in predictions)
            confidence += one;
        return new CalibrationBin(
            from, to, predictions.Length, confidence / predictions.Length, (double)predictions.Count(row => row.IsRight) / predictions.Length);
    }
}
