using System;

namespace Kernels.Study.Statistics;

/// <summary>Centers of samples, with the bits of NumPy.</summary>
internal static class Centers
{
    private const int FourParts = 4;

    /// <summary>The center of a sample.</summary>
    /// <param name="center">Which one.</param>
    /// <param name="arranged">The values, at least one: as they were drawn for the mean, else in rising order.</param>
    public static double Of(Center center, ReadOnlySpan<double> arranged)
    {
        int dropped = center switch
        {
            Center.Mean => 0,
            Center.Median => (arranged.Length - 1) / 2,
            _ => arranged.Length / FourParts,
        };
        ReadOnlySpan<double> kept = arranged[dropped..^dropped];
        return PairwiseSum.Of(kept) / kept.Length;
    }
}
