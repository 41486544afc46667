using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.RandomNumbers;

/// <summary>A shuffle from the end: the last value is exchanged with one of those up to it, then the one before it, and so on.</summary>
internal static class FisherYates
{
    /// <summary>The shift that leaves nothing but the sign; in a process of 32 bits C# takes it modulo 32.</summary>
    private const int SignBit = 63;

    /// <summary>Shuffles as far as the words last.</summary>
    /// <remarks>
    /// A place is chosen as in <see cref="RandomState.NextBounded"/>: a word masked to the bits of the last place, passed over while it is
    /// beyond that. No branch hangs on a random number: a word that is passed over exchanges the last value with itself.
    /// Not inlined, as the loop needs the registers that a caller would keep: in one a permutation was seen to take nearly twice as long.
    /// </remarks>
    /// <param name="values">The values to shuffle.</param>
    /// <param name="words">Random words.</param>
    /// <param name="left">The count of values that are not shuffled yet, from the first on; 1 where all are done.</param>
    /// <returns>The number of words used.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Shuffle(Span<int> values, ReadOnlySpan<uint> words, out int left)
    {
        // No place is beyond the last one, so that the loop needs no checks. Native numbers index without a conversion.
        ref int first = ref MemoryMarshal.GetReference(values);
        ref uint word = ref MemoryMarshal.GetReference(words);
        nint last = values.Length - 1;
        nint used = 0;
        while (last > 0 && used < words.Length)
        {
            nint mask = (nint)(uint.MaxValue >> BitOperations.LeadingZeroCount((uint)last));
            nint halfMask = mask >> 1;
            for (; last > halfMask && used < words.Length; used++)
            {
                nint candidate = (nint)Unsafe.Add(ref word, used) & mask;
                nint isBeyond = (last - candidate) >> SignBit;
                nint chosen = candidate + ((last - candidate) & isBeyond);
                int value = Unsafe.Add(ref first, last);
                Unsafe.Add(ref first, last) = Unsafe.Add(ref first, chosen);
                Unsafe.Add(ref first, chosen) = value;
                last = last - 1 - isBeyond;
            }
        }
        left = (int)last + 1;
        return (int)used;
    }
}
