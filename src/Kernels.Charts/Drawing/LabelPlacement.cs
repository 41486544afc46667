using System;
using System.Collections.Generic;

namespace Kernels.Charts.Drawing;

/// <summary>Pushes labels on a line apart.</summary>
public static class LabelPlacement
{
    /// <summary>
    /// The places at which labels keep their distance, as near as possible to the places wanted: they have the least sum of squared moves. That is
    /// an isotonic regression, found by pooling adjacent violators.
    /// </summary>
    /// <param name="wanted">The best place of each label, in any order.</param>
    /// <param name="gap">The least distance between two labels.</param>
    /// <param name="from">The first place allowed.</param>
    /// <param name="to">The last place allowed. If the labels need more room, they go on behind it.</param>
    /// <returns>The places, in the order of <paramref name="wanted"/>.</returns>
    public static double[] Spread(double[] wanted, double gap, double from, double to)
    {
        int[] order = new int[wanted.Length];
        for (int label = 0; label < order.Length; label++)
            order[label] = label;
        Array.Sort(order, (one, other) => wanted[one] != wanted[other] ? wanted[one].CompareTo(wanted[other]) : one - other);

        // Without the gaps the places only have to rise or stay equal. Labels that push each other make a pool, which stands at its mean.
        List<LabelPool> pools = [];
        for (int rank = 0; rank < order.Length; rank++)
        {
            LabelPool pool = new(wanted[order[rank]] - rank * gap, 1);
            for (; pools.Count > 0 && pools[^1].Mean >= pool.Mean; pools.RemoveAt(pools.Count - 1))
                pool = new LabelPool(pools[^1].Sum + pool.Sum, pools[^1].Count + pool.Count);
            pools.Add(pool);
        }

        double last = Math.Max(from, to - (order.Length - 1) * gap);
        double[] places = new double[order.Length];
        int next = 0;
        foreach (LabelPool pool in pools)
            for (int within = 0; within < pool.Count; within++, next++)
                places[order[next]] = Math.Clamp(pool.Mean, from, last) + next * gap;
        return places;
    }
}
