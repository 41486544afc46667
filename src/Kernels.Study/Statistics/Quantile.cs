using System;

namespace Kernels.Study.Statistics;

/// <summary>Quantiles as <c>numpy.quantile</c> has them: between two values, in proportion (R. J. Hyndman and Y. Fan, 1996, type 7).</summary>
public static class Quantile
{
    /// <summary>A quantile.</summary>
    /// <param name="sorted">The values in rising order, at least one; infinite ones stand for those that were never reached.</param>
    /// <param name="part">The part of the values below it, from 0 to 1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double part)
    {
        double place = part * (sorted.Length - 1);
        int before = (int)Math.Floor(place);
        double low = sorted[before];
        double high = sorted[Math.Min(before + 1, sorted.Length - 1)];
        double way = place - before;

        // Between equal values lies no other, and from a finite value to an infinite one there is no half way.
        if (low == high || way == 0)
            return low;

        double step = high - low;
        return way < 0.5 ? low + step * way : high - step * (1 - way);
    }
}
