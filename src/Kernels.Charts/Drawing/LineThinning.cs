using System;
using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Drawing;

/// <summary>Leaves out the invisible spots of a long line.</summary>
public static class LineThinning
{
    /// <summary>
    /// The first, lowest, highest and last spot of each column. At that width the line looks the same (the M4 aggregation of Jugel et al., 2014).
    /// </summary>
    /// <param name="line">The line, from left to right.</param>
    /// <param name="column">The width of a column in pixels.</param>
    public static List<Point> PerColumn(IReadOnlyList<Point> line, double column)
    {
        List<Point> kept = [];
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

    /// <summary>
    /// The fewest spots that the method finds such that no other spot is further than the tolerance from the line (Ramer, 1972; Douglas and
    /// Peucker, 1973).
    /// </summary>
    public static List<Point> WithinTolerance(IReadOnlyList<Point> line, double tolerance)
    {
        bool[] kept = new bool[line.Count];
        (kept[0], kept[^1]) = (true, true);
        KeepFurthest(line, kept, 0, line.Count - 1, tolerance);
        List<Point> thinned = [];
        for (int index = 0; index < kept.Length; index++)
            if (kept[index])
                thinned.Add(line[index]);
        return thinned;
    }

    private static void KeepFurthest(IReadOnlyList<Point> line, bool[] kept, int from, int to, double tolerance)
    {
        int furthest = from;
        double greatest = tolerance;
        for (int index = from + 1; index < to; index++)
        {
            double distance = Distance(line[index], line[from], line[to]);
            if (distance > greatest)
                (furthest, greatest) = (index, distance);
        }
        if (furthest == from)
            return;

        kept[furthest] = true;
        KeepFurthest(line, kept, from, furthest, tolerance);
        KeepFurthest(line, kept, furthest, to, tolerance);
    }

    private static double Distance(Point spot, Point from, Point to)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double squared = dx * dx + dy * dy;
        double part = squared == 0 ? 0 : Math.Clamp(((spot.X - from.X) * dx + (spot.Y - from.Y) * dy) / squared, 0, 1);
        (double awayX, double awayY) = (spot.X - from.X - part * dx, spot.Y - from.Y - part * dy);
        return Math.Sqrt(awayX * awayX + awayY * awayY);
    }
}
