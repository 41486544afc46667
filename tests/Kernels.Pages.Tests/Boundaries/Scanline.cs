using System;
using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Pages.Tests.Boundaries;

/// <summary>Tells for the points of a grid whether closed lines have them inside, a row at a time, and how far a point is from the lines.</summary>
internal sealed class Scanline(IReadOnlyList<Point[]> outlines)
{
    private readonly List<double> crossings = [];
    private int passed;

    public void MoveToRow(double y)
    {
        crossings.Clear();
        foreach (Point[] line in outlines)
            for (int index = 1; index < line.Length; index++)
            {
                (Point a, Point b) = (line[index - 1], line[index]);
                if (a.Y <= y != b.Y <= y)
                    crossings.Add(a.X + (y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
            }
        crossings.Sort();
        passed = 0;
    }

    /// <summary>Whether a point of the row is inside; points are asked for from left to right.</summary>
    public bool IsInside(double x)
    {
        while (passed < crossings.Count && crossings[passed] <= x)
            passed++;
        return passed % 2 == 1;
    }

    public double Distance(Point point)
    {
        double least = double.PositiveInfinity;
        foreach (Point[] line in outlines)
            for (int index = 1; index < line.Length; index++)
                least = Math.Min(least, Distance(point, line[index - 1], line[index]));
        return least;
    }

    private static double Distance(Point point, Point a, Point b)
    {
        (double dx, double dy) = (b.X - a.X, b.Y - a.Y);
        double squared = dx * dx + dy * dy;
        double part = squared == 0 ? 0 : Math.Clamp(((point.X - a.X) * dx + (point.Y - a.Y) * dy) / squared, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - a.X - part * dx, 2) + Math.Pow(point.Y - a.Y - part * dy, 2));
    }
}
