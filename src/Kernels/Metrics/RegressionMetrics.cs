using System;
using System.Numerics;

namespace Kernels.Metrics;

/// <summary>Measures of the distance between values and their targets, with the definitions of scikit-learn.</summary>
public static class RegressionMetrics
{
    /// <summary>The mean of (target - value)^2 over all outputs of all samples: <c>mean_squared_error</c>.</summary>
    /// <param name="targets">The targets, at least one.</param>
    /// <param name="values">The values, as many.</param>
    /// <exception cref="ArgumentException">There are none, or the lengths differ.</exception>
    public static double MeanSquaredError<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> values)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Pairs.Require(targets.Length, values.Length, nameof(values));
        double sum = 0.0;
        for (int index = 0; index < targets.Length; index++)
            sum += Square(double.CreateTruncating(targets[index]) - double.CreateTruncating(values[index]));
        return sum / targets.Length;
    }

    /// <summary>
    /// 1 less the squared error's share of the targets' own variation, the mean over the outputs: <c>r2_score</c>. Values that fit no
    /// better than the mean of the targets come to 0, worse ones below.
    /// </summary>
    /// <remarks>As there, targets that are all alike give 1 where they are met exactly, else 0.</remarks>
    /// <param name="targets">The targets, [n, outputs], n at least 2.</param>
    /// <param name="values">The values, likewise.</param>
    /// <param name="outputCount">The number of outputs of a sample, at least 1.</param>
    /// <exception cref="ArgumentException">There are fewer than two samples, or the lengths do not belong together.</exception>
    public static double R2<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> values, int outputCount = 1)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputCount, 1);
        Pairs.Require(targets.Length, values.Length, nameof(values));
        if (targets.Length % outputCount != 0 || targets.Length < 2 * outputCount)
            throw new ArgumentException(
                $"targets has length {targets.Length}; a multiple of {outputCount}, for at least 2 samples, is needed.", nameof(targets));

        double sum = 0.0;
        for (int output = 0; output < outputCount; output++)
            sum += R2OfOutput(targets, values, output, outputCount);
        return sum / outputCount;
    }

    private static double R2OfOutput<T>(ReadOnlySpan<T> targets, ReadOnlySpan<T> values, int output, int outputCount)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        double mean = 0.0;
        for (int index = output; index < targets.Length; index += outputCount)
            mean += double.CreateTruncating(targets[index]);
        mean /= targets.Length / outputCount;

        double error = 0.0, variation = 0.0;
        for (int index = output; index < targets.Length; index += outputCount)
        {
            double target = double.CreateTruncating(targets[index]);
            error += Square(target - double.CreateTruncating(values[index]));
            variation += Square(target - mean);
        }
        return error == 0.0 ? 1.0 : variation == 0.0 ? 0.0 : 1.0 - error / variation;
    }

    private static double Square(double value) => value * value;
}
