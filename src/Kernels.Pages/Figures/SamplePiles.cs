using System;
using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Pages.Figures;

/// <summary>Finds points that hide each other.</summary>
internal static class SamplePiles
{
    // At less distance the upper of two markers hides nearly all of the lower one.
    private const double Reach = 1;

    /// <summary>All piles of two or more points. A pile holds the indices of points within a pixel of its first one, in rising order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Find(IReadOnlyList<Point> spots)
    {
        List<List<int>> piles = [];
        Dictionary<(long Column, long Row), List<List<int>>> cells = [];
        for (int index = 0; index < spots.Count; index++)
        {
            (long column, long row) = ((long)Math.Floor(spots[index].X / Reach), (long)Math.Floor(spots[index].Y / Reach));
            if (Nearest(column, row, spots[index]) is List<int> pile)
            {
                pile.Add(index);
                continue;
            }

            if (!cells.TryGetValue((column, row), out List<List<int>>? cell))
                cells.Add((column, row), cell = []);
            cell.Add([index]);
            piles.Add(cell[^1]);
        }
        return piles.FindAll(pile => pile.Count > 1);

        List<int>? Nearest(long column, long row, Point spot)
        {
            for (long across = column - 1; across <= column + 1; across++)
                for (long down = row - 1; down <= row + 1; down++)
                    if (cells.TryGetValue((across, down), out List<List<int>>? cell) && cell.Find(pile => AreNear(spots[pile[0]], spot)) is List<int> pile)
                        return pile;
            return null;
        }
    }

    private static bool AreNear(Point one, Point other) => Math.Abs(one.X - other.X) <= Reach && Math.Abs(one.Y - other.Y) <= Reach;
}
