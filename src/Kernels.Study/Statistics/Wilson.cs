using System;

namespace Kernels.Study.Statistics;

/// <summary>The interval of a share (E. B. Wilson, 1927), which holds where counts are small or the share is 0 or 1.</summary>
public static class Wilson
{
    /// <summary>The interval.</summary>
    /// <param name="count">How many have the property; halves stand for ties.</param>
    /// <param name="total">How many there are, at least 1.</param>
    /// <param name="level">The confidence, such as 0.95.</param>
    public static Interval Of(double count, int total, double level)
    {
        double z = NormalDistribution.Inverse((1 + level) / 2);
        double share = count / total;
        double weight = z * z / total;
        double middle = (share + weight / 2) / (1 + weight);
        double half = z / (1 + weight) * Math.Sqrt(share * (1 - share) / total + weight / (4 * total));
        return new Interval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
