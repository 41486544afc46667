using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Tests.Drawing;

public sealed class LineThinningProperties
{
    [Property]
    public void EveryColumnKeepsItsFirstLowestHighestAndLastSpot(byte[] heights)
    {
        Point[] line = [.. heights.Select((height, index) => new Point(0.3 * index, height))];
        List<Point> thinned = LineThinning.PerColumn(line, column: 2);
        Assert.Equal(Extremes(line), Extremes(thinned));
        Assert.Equal(thinned, line.Where(thinned.Contains));
        Assert.All(thinned.GroupBy(Column), column => Assert.InRange(column.Count(), 1, 4));
    }

    [Property]
    public void NoSpotIsFurtherFromTheThinnedLineThanTheTolerance(byte[] heights)
    {
        Point[] line = [new Point(0, 0), .. heights.Select((height, index) => new Point(index + 1, height % 8))];
        List<Point> thinned = LineThinning.WithinTolerance(line, tolerance: 2);
        Assert.Equal((line[0], line[^1]), (thinned[0], thinned[^1]));
        foreach (Point spot in line)
            Assert.True(thinned.Zip(thinned.Skip(1)).Any(side => Distance(spot, side.First, side.Second) <= 2 + 1e-9) || thinned.Contains(spot));
    }

    [Fact]
    public void AStraightLineIsItsEnds() =>
        Assert.Equal(2, LineThinning.WithinTolerance([.. Enumerable.Range(0, 100).Select(x => new Point(x, 3 * x))], 0.1).Count);

    private static double Column(Point spot) => Math.Floor(spot.X / 2);

    private static IEnumerable<(Point, double, double, Point)> Extremes(IEnumerable<Point> line) =>
        line.GroupBy(Column).Select(column => (column.First(), column.Min(spot => spot.Y), column.Max(spot => spot.Y), column.Last()));

    // By the nearest of many places between the ends.
    private static double Distance(Point spot, Point from, Point to) => Enumerable.Range(0, 1001).Min(step =>
        Math.Sqrt(Math.Pow(from.X + step / 1000.0 * (to.X - from.X) - spot.X, 2) + Math.Pow(from.Y + step / 1000.0 * (to.Y - from.Y) - spot.Y, 2)) - 0.05);
}
