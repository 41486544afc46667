using System;
using Kernels.Numerics;

namespace Kernels.Study.Statistics;

/// <summary>The standard normal distribution, with the same bits on every machine: libraries take their logarithms and exponentials from the system.</summary>
public static class NormalDistribution
{
    // Beyond it the distribution is 0 or 1 to the last place.
    private const double Farthest = 9;

    /// <summary>The probability of a value up to this one.</summary>
    public static double Cumulative(double value) => 0.5 * (1 + PortableMath.Erf(value / Math.Sqrt(2)));

    /// <summary>The value up to which there is some probability, by halving; infinite for 0 and 1.</summary>
    /// <param name="probability">The probability, from 0 to 1.</param>
    public static double Inverse(double probability)
    {
        if (probability is <= 0 or >= 1)
            return probability <= 0 ? double.NegativeInfinity : double.PositiveInfinity;

        double low = -Farthest;
        double high = Farthest;
        while (true)
        {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
                return middle;
            if (Cumulative(middle) < probability)
                low = middle;
            else
                high = middle;
        }
    }
}
