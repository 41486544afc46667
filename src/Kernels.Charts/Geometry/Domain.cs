using System;
using System.Collections.Generic;

namespace Kernels.Charts.Geometry;

/// <summary>The range of values that an axis shows; its length is more than 0.</summary>
public readonly record struct Domain
{
    // The difference of two larger values could overflow.
    private const double Largest = 1e150;

    // A shorter range would lose its digits, and its steps could underflow.
    private const double Shortest = 1e-150;
    private const double ShortestPart = 1e-12;

    /// <summary>A range from its ends. A range of length 0 grows to both sides.</summary>
    public Domain(double from, double to)
    {
        double size = Math.Max(Math.Abs(from), Math.Abs(to));
        double margin = to - from > Math.Max(ShortestPart * size, Shortest) ? 0 : size < Shortest ? 1 : size / 2;
        From = from - margin;
        To = to + margin;
    }

    public double From { get; }

    public double To { get; }

    public double Length => To - From;

    /// <summary>Whether a drawing can show a value.</summary>
    public static bool CanShow(double value) => Math.Abs(value) <= Largest;

    /// <summary>The smallest range around all values of a column that a drawing can show; 0 to 1 if it can show none.</summary>
    /// <param name="tables">The values, row-major.</param>
    /// <param name="column">The column, from 0.</param>
    /// <param name="columns">The number of columns of each table.</param>
    public static Domain Around(IReadOnlyList<double[]> tables, int column = 0, int columns = 1)
    {
        double least = double.PositiveInfinity;
        double greatest = double.NegativeInfinity;
        foreach (double[] table in tables)
            for (int index = column; index < table.Length; index += columns)
            {
                if (!CanShow(table[index]))
                    continue;
                least = Math.Min(least, table[index]);
                greatest = Math.Max(greatest, table[index]);
            }
        return least > greatest ? new Domain(0, 1) : new Domain(least, greatest);
    }

    /// <summary>The range with a part of its length added at both ends.</summary>
    public Domain Padded(double part) => new(From - part * Length, To + part * Length);

    /// <summary>The range, stretched to hold a value.</summary>
    public Domain Including(double value) => new(Math.Min(From, value), Math.Max(To, value));
}
