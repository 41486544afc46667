using System;
using System.Collections.Generic;
using Kernels.RandomNumbers;

namespace Kernels.Data;

public static partial class Datasets
{
    /// <summary>Different numbers below a limit, drawn as scikit-learn's <c>sample_without_replacement</c> draws them.</summary>
    /// <param name="limit">The numbers are 0 to limit - 1.</param>
    /// <param name="count">How many, at most the limit.</param>
    /// <param name="random">The source of the draws.</param>
    private static int[] DistinctNumbers(int limit, int count, RandomState random)
    {
        double ratio = (double)count / limit;
        if (ratio is > 0.01 and < 0.99)
            return random.Permutation(limit)[..count];
        return ratio < 0.2 ? ByTracking(limit, count, random) : ByReservoir(limit, count, random);
    }

    private static int[] ByTracking(int limit, int count, RandomState random)
    {
        HashSet<int> seen = [];
        int[] numbers = new int[count];
        foreach (ref int number in numbers.AsSpan())
            do
                number = (int)random.NextBounded((uint)limit - 1);
            while (!seen.Add(number));
        return numbers;
    }

    // J. S. Vitter, "Random sampling with a reservoir", ACM Transactions on Mathematical Software 11 (1985), algorithm R.
    private static int[] ByReservoir(int limit, int count, RandomState random)
    {
        int[] numbers = new int[count];
        for (int number = 0; number < limit; number++)
        {
            int place = number < count ? number : (int)random.NextBounded((uint)number);
            if (place < count)
                numbers[place] = number;
        }
        return numbers;
    }
}
