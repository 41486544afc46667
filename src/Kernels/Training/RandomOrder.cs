using System;
using Kernels.RandomNumbers;

namespace Kernels.Training;

/// <summary>The orders in which epochs visit the samples.</summary>
internal sealed class RandomOrder(uint seed, bool shuffles)
{
    private readonly RandomState random = new(seed);
    private int[] rows = [];

    /// <summary>The order of the next epoch over so many samples.</summary>
    public ReadOnlySpan<int> Next(int samples)
    {
        if (rows.Length != samples)
        {
            rows = new int[samples];
            for (int row = 0; row < samples; row++)
                rows[row] = row;
        }
        if (shuffles)
            random.Permutation(rows);
        return rows;
    }
}
