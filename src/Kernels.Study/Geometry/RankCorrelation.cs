using System;

namespace Kernels.Study.Geometry;

/// <summary>Spearman's correlation of ranks; equal values share the mean of their ranks.</summary>
/// <remarks>C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904).</remarks>
internal static class RankCorrelation
{
    /// <summary>The correlation of two lists of values; NaN where all values of one are equal.</summary>
    public static double Spearman(double[] first, double[] second) => OfRanks(Ranks(first), Ranks(second));

    /// <summary>The correlation of two lists of ranks; NaN where all of one are equal.</summary>
    public static double OfRanks(double[] x, double[] y)
    {
        double mean = 0.5 * (x.Length + 1.0);
        double products = 0.0;
        double squaresX = 0.0;
        double squaresY = 0.0;
        for (int index = 0; index < x.Length; index++)
        {
            products += (x[index] - mean) * (y[index] - mean);
            squaresX += (x[index] - mean) * (x[index] - mean);
            squaresY += (y[index] - mean) * (y[index] - mean);
        }
        return products / Math.Sqrt(squaresX * squaresY);
    }

    /// <summary>The rank of each value, from 1.</summary>
    public static double[] Ranks(double[] values)
    {
        double[] sorted = [.. values];
        int[] order = new int[values.Length];
        for (int index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(sorted, order);

        double[] ranks = new double[values.Length];
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
                end++;
            for (int place = start; place < end; place++)
                ranks[order[place]] = 0.5 * (start + end + 1.0);
            start = end;
        }
        return ranks;
    }
}
