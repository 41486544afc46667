using System;

namespace Kernels.Study.Statistics;

/// <summary>The bootstrap of a sample's center.</summary>
public sealed class CenterBootstrap
{
    private readonly Center center;
    private readonly double[] values;
    private readonly double[] sorted;
    private readonly int[] ranks;
    private readonly int[] counts;

    private CenterBootstrap(Center center, ReadOnlySpan<double> values)
    {
        (this.center, this.values, sorted) = (center, values.ToArray(), values.ToArray());
        int[] order = new int[values.Length];
        for (int index = 0; index < order.Length; index++)
            order[index] = index;
        Array.Sort(sorted, order);
        (ranks, counts) = (new int[order.Length], new int[order.Length]);
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
        int[] all = new int[values.Length];
        for (int index = 0; index < all.Length; index++)
            all[index] = index;
        double[] replicates = new double[Resamples.Count];
        for (int resample = 0; resample < replicates.Length; resample++)
            replicates[resample] = sample.At(resamples[resample]);
        double[] leftOut = new double[all.Length];
        for (int missing = 0; missing < all.Length; missing++)
            leftOut[missing] = all.Length == 1 ? values[0] : sample.At([.. all[..missing], .. all[(missing + 1)..]]);
        return new Bootstrap(sample.At(all), replicates, leftOut);
    }

    /// <summary>The center of the values at some places.</summary>
    private double At(ReadOnlySpan<int> places)
    {
        double[] drawn = new double[places.Length];
        if (center == Center.Mean)
            for (int index = 0; index < drawn.Length; index++)
                drawn[index] = values[places[index]];
        else
            DrawInOrder(places, drawn);
        return Centers.Of(center, drawn);
    }

    /// <summary>The values in rising order: counted by rank, they need not be sorted.</summary>
    private void DrawInOrder(ReadOnlySpan<int> places, Span<double> drawn)
    {
        Array.Clear(counts);
        foreach (int place in places)
            counts[ranks[place]]++;
        int filled = 0;
        for (int rank = 0; rank < counts.Length; rank++)
        {
            drawn.Slice(filled, counts[rank]).Fill(sorted[rank]);
            filled += counts[rank];
        }
    }
}
