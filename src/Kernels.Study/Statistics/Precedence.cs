using System;

namespace Kernels.Study.Statistics;

/// <summary>How often the first of a pair is the greater one, a tie counted as half.</summary>
public static class Precedence
{
    /// <summary>The count of pairs with A above B.</summary>
    /// <param name="a">The first of each pair, [n]; two that are infinite are a tie.</param>
    /// <param name="b">The second of each pair, [n].</param>
    public static double Count(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double count = 0;
        for (int pair = 0; pair < a.Length; pair++)
            count += a[pair] > b[pair] ? 1 : a[pair] == b[pair] ? 0.5 : 0;
        return count;
    }
}
