using System;
using System.Linq;

namespace Kernels.Study.Statistics;

/// <summary>Spearman's rank correlation with equal values at the middle of their ranks, and its bootstrap over pairs.</summary>
public sealed class ResampledRankCorrelation
{
    private readonly int[] levelsOfX;
    private readonly int[] levelsOfY;
    private readonly int size;

    /// <summary>Takes the pairs.</summary>
    /// <param name="x">The first of each pair, [n].</param>
    /// <param name="y">The second of each pair, [n].</param>
    public ResampledRankCorrelation(double[] x, double[] y)
    {
        (levelsOfX, levelsOfY) = (Levels(x), Levels(y));
        size = x.Length;
    }

    /// <summary>The correlation and its bootstrap. A sample without any differences has the correlation 0.</summary>
    /// <param name="resamples">Resamples of this size.</param>
    public Bootstrap Resampled(Resamples resamples)
    {
        double[] replicates = new double[Resamples.Count];
        for (int resample = 0; resample < replicates.Length; resample++)
            replicates[resample] = Of(resamples[resample]);

        int[] all = [.. Enumerable.Range(0, size)];
        double[] leftOut = [.. all.Select(missing => Of([.. all[..missing], .. all[(missing + 1)..]]))];
        return new Bootstrap(Of(all), replicates, leftOut);
    }

    /// <summary>The correlation of the pairs at some places.</summary>
    private double Of(ReadOnlySpan<int> places)
    {
        double[] ranksOfX = MiddleRanks(levelsOfX, places);
        double[] ranksOfY = MiddleRanks(levelsOfY, places);
        double middle = (places.Length - 1) / 2.0;
        double squaresOfX = 0;
        double squaresOfY = 0;
        double products = 0;
        foreach (int place in places)
        {
            double x = ranksOfX[levelsOfX[place]] - middle;
            double y = ranksOfY[levelsOfY[place]] - middle;
            squaresOfX += x * x;
            squaresOfY += y * y;
            products += x * y;
        }
        double scale = Math.Sqrt(squaresOfX * squaresOfY);
        return scale == 0 ? 0 : products / scale;
    }

    /// <summary>The rank of each level, from 0, in the middle of all that share it.</summary>
    private static double[] MiddleRanks(int[] levels, ReadOnlySpan<int> places)
    {
        double[] ranks = new double[levels.Length];
        foreach (int place in places)
            ranks[levels[place]]++;
        double before = 0;
        for (int level = 0; level < ranks.Length; level++)
        {
            double count = ranks[level];
            ranks[level] = before + (count - 1) / 2;
            before += count;
        }
        return ranks;
    }

    /// <summary>The place of each value among the different values.</summary>
    private static int[] Levels(double[] values)
    {
        double[] different = [.. values.Distinct().Order()];
        return [.. values.Select(value => Array.BinarySearch(different, value))];
    }
}
