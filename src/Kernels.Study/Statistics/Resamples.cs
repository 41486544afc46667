using System;
using Kernels.RandomNumbers;

namespace Kernels.Study.Statistics;

/// <summary>
/// Samples of the places 0 to n - 1, drawn with replacement: the rows of NumPy's <c>RandomState(0).randint(0, n, (4000, n))</c>. They are the same for every
/// sample of one size, so that anyone can repeat an interval.
/// </summary>
public sealed class Resamples
{
    public const int Count = 4000;
    private const uint Seed = 0;

    private readonly int[] places;

    /// <summary>Draws them.</summary>
    /// <param name="size">The size of a sample, n.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    public Resamples(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        places = new int[Count * size];
        RandomState random = new(Seed);
        for (int index = 0; index < places.Length; index++)
            places[index] = (int)random.NextBounded((uint)size - 1);
    }

    public int Size { get; }

    /// <summary>The places of one resample, [<see cref="Size"/>].</summary>
    public ReadOnlySpan<int> this[int index] => places.AsSpan(index * Size, Size);
}
