using System;
using Kernels.Metrics;

namespace Kernels.Tabular;

/// <summary>How well predicted numbers meet the true ones.</summary>
/// <param name="RootMeanSquaredError">The root of the mean squared error, in the target's unit.</param>
/// <param name="MeanAbsoluteError">The mean absolute error, in the target's unit.</param>
/// <param name="R2">The part of the variance that is explained: 1 for all, 0 for what the mean alone explains; NaN for a single number.</param>
public sealed record NumberScores(double RootMeanSquaredError, double MeanAbsoluteError, double R2)
{
    /// <summary>Compares predictions with targets.</summary>
    /// <param name="targets">The true numbers, at least 1.</param>
    /// <param name="values">The predictions, as many.</param>
    public static NumberScores Of(ReadOnlySpan<double> targets, ReadOnlySpan<double> values)
    {
        double absolute = 0;
        for (int index = 0; index < targets.Length; index++)
            absolute += Math.Abs(targets[index] - values[index]);
        return new NumberScores(
            Math.Sqrt(RegressionMetrics.MeanSquaredError(targets, values)), absolute / targets.Length,
            targets.Length > 1 ? RegressionMetrics.R2(targets, values) : double.NaN);
    }
}
