using System;
using System.Collections.Generic;

namespace Kernels.Generator.Planning;

/// <summary>Units whose sums a processor keeps in registers together: <paramref name="Count"/> units from <paramref name="Start"/>, <paramref name="Repeats"/> times over.</summary>
internal sealed record UnitGroup(int Start, int Count, int Repeats)
{
    /// <summary>Eight sums hide the latency of a fused multiply-add (4 cycles, 2 a cycle) and fit the 16 registers of AVX2.</summary>
    public const int Largest = 8;

    /// <summary>How many vectors <c>LaneSums.AddEach</c> sums at once.</summary>
    public const int SumsAtOnce = 4;

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

    /// <summary>Rows and columns of the tiles that sum a weight gradient [rows, columns], eight sums a tile.</summary>
    public static (int Rows, int Columns) GradientTile(int rows, int columns)
    {
        int tileColumns = Math.Min(columns, SumsAtOnce);
        return (Math.Min(rows, Largest / tileColumns), tileColumns);
    }
}
