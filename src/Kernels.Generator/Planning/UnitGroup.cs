using System.Collections.Generic;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>Units that are taken together: <paramref name="Count"/> of them from <paramref name="Start"/>, <paramref name="Repeats"/> times over.</summary>
internal sealed record UnitGroup(int Start, int Count, int Repeats)
{
    /// <summary>One past the last unit.</summary>
    public int End => Start + Count * Repeats;

    /// <summary>A range in full groups of a size, then what is left.</summary>
    public static EquatableArray<UnitGroup> Split(int total, int size) => new(Groups(total, size));

    private static IEnumerable<UnitGroup> Groups(int total, int size)
    {
        int full = total / size;
        if (full > 0)
            yield return new UnitGroup(0, size, full);
        if (total % size > 0)
            yield return new UnitGroup(full * size, total % size, 1);
    }
}
