using System;

namespace Kernels.Study.Statistics;

/// <summary>An estimate and how it scatters over resamples (B. Efron, 1987; the formulas of SciPy's <c>bootstrap</c>).</summary>
/// <param name="estimate">The estimate from the sample itself.</param>
/// <param name="replicates">The estimate from each resample; sorted here.</param>
/// <param name="leftOut">The estimate without each value of the sample.</param>
public sealed class Bootstrap(double estimate, double[] replicates, double[] leftOut)
{
    private readonly double[] sorted = Sorted(replicates);
    private readonly double acceleration = Acceleration(leftOut);

    public double Estimate => estimate;

    /// <summary>The percentile interval.</summary>
    /// <param name="level">The confidence, such as 0.95.</param>
    public Interval Percentile(double level) => Between((1 - level) / 2, (1 + level) / 2);

    /// <summary>The interval that is corrected for bias and acceleration, BCa. Where no resample differs to one side it is the percentile interval.</summary>
    /// <param name="level">The confidence, such as 0.95.</param>
    public Interval BiasCorrected(double level)
    {
        double bias = NormalDistribution.Inverse(PartBelow());
        if (double.IsInfinity(bias))
            return Percentile(level);

        double normal = NormalDistribution.Inverse((1 - level) / 2);
        return Between(Corrected(bias, bias + normal), Corrected(bias, bias - normal));
    }

    private double Corrected(double bias, double sum) => NormalDistribution.Cumulative(bias + sum / (1 - acceleration * sum));

    private Interval Between(double low, double high) => new(Quantile.Of(sorted, low), Quantile.Of(sorted, high));

    /// <summary>The part of the resamples below the estimate, those that equal it counted as half.</summary>
    private double PartBelow()
    {
        double count = 0;
        foreach (double replicate in sorted)
            count += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
        return count / sorted.Length;
    }

    private static double Acceleration(double[] leftOut)
    {
        double sum = 0;
        foreach (double value in leftOut)
            sum += value;
        double mean = sum / leftOut.Length;

        double squares = 0;
        double cubes = 0;
        foreach (double value in leftOut)
        {
            double difference = mean - value;
            squares += difference * difference;
            cubes += difference * difference * difference;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.Sqrt(squares));
    }

    private static double[] Sorted(double[] values)
    {
        Array.Sort(values);
        return values;
    }
}
