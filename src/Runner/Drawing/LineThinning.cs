using System;
using System.Collections.Generic;

namespace Kernels.Runner.Drawing;

/// <summary>Leaves out of a long line what cannot be seen.</summary>
internal static class LineThinning
{
    /// <summary>
    /// In each column the first, lowest, highest and last spot: drawn at that width, the line looks the same (the M4 aggregation of Jugel
    /// et al., 2014).
    /// </summary>
    /// <param name="line">The line, from left to right.</param>
    /// <param name="column">The width of a column in pixels.</param>
    public static List<Spot> PerColumn(IReadOnlyList<Spot> line, double column)
    {
        List<Spot> kept = [];
        for (int start = 0; start < line.Count;)
        {
            double number = Math.Floor(line[start].X / column);
            int lowest = start;
            int highest = start;
            int end = start;
            for (; end < line.Count && Math.Floor(line[end].X / column) == number; end++)
            {
                if (line[end].Y < line[lowest].Y)
                    lowest = end;
                if (line[end].Y > line[highest].Y)
                    highest = end;
            }

            int previous = -1;
            foreach (int index in new[] { start, Math.Min(lowest, highest), Math.Max(lowest, highest), end - 1 })
            {
                if (index > previous)
                    kept.Add(line[index]);
                previous = Math.Max(previous, index);
            }
            start = end;
        }
        return kept;
    }
}
