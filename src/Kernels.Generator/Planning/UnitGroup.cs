using System.Collections.Generic;

namespace Kernels.Generator.Planning;

/// <summary>Units whose sums a processor keeps in registers together: <paramref name="Count"/> units from <paramref name="Start"/>, <paramref name="Repeats"/> times over.</summary>
internal sealed record UnitGroup(int Start, int Count, int Repeats)
{
    /// <summary>How many units a product takes together where an activation's parameters are learned: the order of their gradients' sums.</summary>
    public const int Learning = 4;

    /// <summary>One past the last unit.</summary>
    public int End => Start + Count * Repeats;

    /// <summary>A range in full groups of a size, then what is left.</summary>
    public static IEnumerable<UnitGroup> Split(int total, int size)
    {
        int full = total / size;
        if (full > 0)
            yield return new UnitGroup(0, size, full);
        if (total % size > 0)
            yield return new UnitGroup(full * size, total % size, 1);
    }
}
