using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kernels.RandomNumbers;

/// <summary>The two halves of a shuffle from the end: which value goes to each last place, and the exchange.</summary>
/// <remarks>
/// Apart, each is a loop without a branch that a random number decides. A place is chosen as in
/// <see cref="RandomState.NextBounded"/>: a word masked to the bits of the last place, passed over while it is beyond that.
/// </remarks>
internal static class FisherYates
{
    /// <summary>Chooses places for as many values as the words allow, the last value first.</summary>
    /// <param name="count">The number of values to shuffle, at least 1; the first choice is below it, the second below count - 1, and so on.</param>
    /// <param name="words">Random words, which the choices overwrite from the first on.</param>
    /// <param name="chosen">The number of choices made, below count.</param>
    /// <returns>The number of words used.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Choose(int count, Span<uint> words, out int chosen)
    {
        int left = count;
        int used = 0;
        while (left > 1 && used < words.Length)
        {
            uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)left - 1);
            int lowest = (int)(mask >> 1) + 1;
            for (; left > lowest && used < words.Length; used++)
            {
                int candidate = (int)(words[used] & mask);
                words[count - left] = (uint)candidate;
                // The sign is -1 where the candidate is below left, else 0: then the next candidate takes its place.
                left += (candidate - left) >> 31;
            }
        }
        chosen = count - left;
        return used;
    }

    /// <summary>Exchanges the last value with the one at the first choice, the one before it with the second, and so on.</summary>
    /// <param name="values">The values.</param>
    /// <param name="choices">A place for each of the last values, none beyond the value's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Swap(Span<int> values, ReadOnlySpan<uint> choices)
    {
        int last = values.Length - 1;
        foreach (uint choice in choices)
        {
            (values[last], values[(int)choice]) = (values[(int)choice], values[last]);
            last--;
        }
    }
}
