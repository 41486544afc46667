using System;

namespace Kernels.Data;

/// <summary>Shifts and scales each column to mean 0 and variance 1, with the bits of scikit-learn's <c>StandardScaler</c>.</summary>
/// <remarks>
/// The variance is the corrected two-pass one of T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for computing the sample
/// variance: analysis and recommendations", The American Statistician 37 (1983). The bits are the original's for two columns and more;
/// a single column NumPy adds up in another order.
/// </remarks>
public sealed class StandardScaler
{
    private readonly double[] means;
    private readonly double[] scales;

    private StandardScaler(double[] means, double[] scales) => (this.means, this.scales) = (means, scales);

    /// <summary>The mean of each column.</summary>
    public ReadOnlySpan<double> Means => means;

    /// <summary>The standard deviation (of the whole population) of each column; 1 for a constant column.</summary>
    public ReadOnlySpan<double> Scales => scales;

    /// <summary>Measures the columns of some samples.</summary>
    /// <param name="samples">The samples, [n, columns] row-major, n at least 1.</param>
    /// <param name="columns">The number of columns, at least 1.</param>
    /// <exception cref="ArgumentException">The samples are none, or no whole number of rows.</exception>
    public static StandardScaler Fit(ReadOnlySpan<double> samples, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        if (samples.IsEmpty || samples.Length % columns != 0)
            throw new ArgumentException($"{samples.Length} values were given; a positive multiple of the {columns} columns is needed.", nameof(samples));

        int count = samples.Length / columns;
        double[] means = new double[columns];
        double[] scales = new double[columns];
        for (int column = 0; column < columns; column++)
        {
            double mean = Sum(samples, column, columns) / count;
            double variance = Variance(samples, column, columns, mean, count);
            means[column] = mean;
            scales[column] = IsConstant(variance, mean, count) ? 1.0 : Math.Sqrt(variance);
        }
        return new StandardScaler(means, scales);
    }

    /// <summary>Measures the features of a data set, which should be the one that trains.</summary>
    /// <param name="data">The samples, at least 1.</param>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static StandardScaler Fit(Dataset<double> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Fit(data.Inputs, data.FeatureCount);
    }

    /// <summary>The same samples with every feature scaled.</summary>
    /// <param name="data">The samples, of as many features as were measured.</param>
    /// <exception cref="ArgumentException">The number of features is another one.</exception>
    public Dataset<double> Transform(Dataset<double> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.FeatureCount != means.Length)
            throw new ArgumentException($"data has {data.FeatureCount} features; {means.Length} were measured.", nameof(data));
        return data.WithInputs(Transform(data.Inputs));
    }

    /// <summary>(x - mean) / scale for every value.</summary>
    /// <param name="samples">The samples, [n, columns] row-major.</param>
    /// <returns>The scaled samples, [n, columns].</returns>
    /// <exception cref="ArgumentException">The samples are no whole number of rows.</exception>
    public double[] Transform(ReadOnlySpan<double> samples)
    {
        if (samples.Length % means.Length != 0)
            throw new ArgumentException($"{samples.Length} values were given; a multiple of the {means.Length} columns is needed.", nameof(samples));

        double[] scaled = new double[samples.Length];
        for (int index = 0; index < samples.Length; index++)
        {
            int column = index % means.Length;
            scaled[index] = (samples[index] - means[column]) / scales[column];
        }
        return scaled;
    }

    private static double Sum(ReadOnlySpan<double> samples, int column, int columns)
    {
        double sum = 0.0;
        for (int index = column; index < samples.Length; index += columns)
            sum += samples[index];
        return sum;
    }

    private static double Variance(ReadOnlySpan<double> samples, int column, int columns, double mean, int count)
    {
        // The sum of the deviations is zero but for rounding, of which it tells.
        double sum = 0.0, sumOfSquares = 0.0;
        for (int index = column; index < samples.Length; index += columns)
        {
            double deviation = samples[index] - mean;
            sum += deviation;
            sumOfSquares += deviation * deviation;
        }
        return (sumOfSquares - sum * sum / count) / count;
    }

    // Rounding may give a constant column this variance: the bound that scikit-learn takes from the paper.
    private static bool IsConstant(double variance, double mean, int count)
    {
        const double Epsilon = 1.0 / (1L << 52);
        double meanError = count * mean * Epsilon;
        return variance <= count * Epsilon * variance + meanError * meanError;
    }
}
