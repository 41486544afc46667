using System;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Kernels.Study.Statistics;

/// <summary>The bootstrap of a sample's center.</summary>
public sealed class CenterBootstrap
{
    private readonly Center center;
    private readonly double[] values;
    private readonly double[] sorted;
    private readonly int[] ranks;
    private readonly int[] counts;
    private readonly double[] drawn;

    private CenterBootstrap(Center center, ReadOnlySpan<double> values)
    {
        (this.center, this.values, sorted) = (center, values.ToArray(), values.ToArray());
        int[] order = new int[values.Length];
        for (int index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(sorted, order);
        (ranks, counts, drawn) = (new int[order.Length], new int[order.Length], new double[2 * order.Length]);
        for (int rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
    }

    /// <summary>The bootstrap.</summary>
    /// <param name="center">The center.</param>
    /// <param name="values">The sample, in any order.</param>
    /// <param name="resamples">Resamples of its size.</param>
    public static Bootstrap Of(Center center, ReadOnlySpan<double> values, Resamples resamples)
    {
        CenterBootstrap sample = new(center, values);
        double[] replicates = new double[Resamples.Count];
        for (int resample = 0; resample < replicates.Length; resample++)
            replicates[resample] = center == Center.Mean ? sample.MeanAt(resamples[resample]) : sample.MiddleAt(resamples[resample]);
        double[] arranged = center == Center.Mean ? sample.values : sample.sorted;
        double[] leftOut = LeftOut(center, arranged);
        return new Bootstrap(Centers.Of(center, arranged), replicates, center == Center.Mean ? leftOut : [.. sample.ranks.Select(rank => leftOut[rank])]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double MeanAt(ReadOnlySpan<int> places)
    {
        ReadOnlySpan<double> all = values;
        Span<double> taken = drawn.AsSpan(0, places.Length);
        for (int index = 0; index < taken.Length; index++)
            taken[index] = all[places[index]];
        return Centers.Of(Center.Mean, taken);
    }

    /// <summary>The center of the values at some places, which are put in rising order. Counted by rank they need not be sorted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double MiddleAt(ReadOnlySpan<int> places)
    {
        Span<int> countsOfRanks = counts;
        ReadOnlySpan<int> ranksOfPlaces = ranks;
        countsOfRanks.Clear();
        foreach (int place in places)
            countsOfRanks[ranksOfPlaces[place]]++;
        ReadOnlySpan<double> inOrder = sorted;
        Span<double> taken = drawn;
        int filled = 0;
        for (int rank = 0; rank < countsOfRanks.Length; rank++)
        {
            // Hardly a value is drawn more than twice: two are written without a look, and what is too much is written over.
            double value = inOrder[rank];
            int count = countsOfRanks[rank];
            taken[filled] = value;
            taken[filled + 1] = value;
            if (count > 2)
                taken.Slice(filled, count).Fill(value);
            filled += count;
        }
        return Centers.Of(center, taken[..filled]);
    }

    /// <summary>The center without each value, in the order given.</summary>
    private static double[] LeftOut(Center center, double[] arranged)
    {
        if (arranged.Length == 1)
            return [arranged[0]];
        double[] leftOut = new double[arranged.Length];
        double[] others = arranged[1..];
        for (int missing = 0; missing < leftOut.Length; missing++)
        {
            leftOut[missing] = Centers.Of(center, others);
            if (missing < others.Length)
                others[missing] = arranged[missing];
        }
        return leftOut;
    }
}
