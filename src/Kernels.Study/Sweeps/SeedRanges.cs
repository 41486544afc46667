using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>Seeds as ranges of them, in the order given: a hundred million take no memory.</summary>
internal sealed class SeedRanges : IReadOnlyList<uint>
{
    private readonly int[] starts;
    private readonly uint[] firsts;

    /// <summary>Takes ranges, of which no two overlap.</summary>
    public SeedRanges(IEnumerable<(long First, long Last)> ranges)
    {
        List<int> places = [];
        List<uint> seeds = [];
        foreach ((long first, long last) in ranges)
        {
            places.Add(Count);
            seeds.Add((uint)first);
            Count += (int)(last - first + 1);
        }
        (starts, firsts) = ([.. places], [.. seeds]);
    }

    public int Count { get; }

    public uint this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(index), index, $"The seeds have the places 0 to {Count - 1}.");
            int found = Array.BinarySearch(starts, index);
            int range = found >= 0 ? found : ~found - 1;
            return firsts[range] + (uint)(index - starts[range]);
        }
    }

    public IEnumerator<uint> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
