using System;
using System.Collections.Generic;

namespace Kernels.Generator.Planning;

/// <summary>Units whose sums a processor keeps in registers together: <paramref name="Count"/> units from <paramref name="Start"/>, <paramref name="Repeats"/> times over.</summary>
internal sealed record UnitGroup(int Start, int Count, int Repeats)
{
    /// <summary>
    /// How many units a product takes together. With two vectors of samples each they make eight sums, which hide the latency of a fused
    /// multiply-add (4 cycles, 2 a cycle) and fit the 16 registers of AVX2 beside their operands; each weight is loaded once for two.
    /// </summary>
    public const int Largest = 4;

    /// <summary>How many partial sums a layer of a single unit takes.</summary>
    public const int PartialSums = 4;

    /// <summary>How many sums a gradient takes together: in a tile of 3 x 4, with three inputs and one delta, they fill the 16 registers of AVX2.</summary>
    private const int GradientSums = 12;

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

    /// <summary>Rows and columns of the tiles that sum a gradient [rows, columns].</summary>
    public static (int Rows, int Columns) GradientTile(int rows, int columns)
    {
        int tileColumns = Math.Min(columns, SumsAtOnce);
        return (Math.Min(rows, GradientSums / tileColumns), tileColumns);
    }
}
