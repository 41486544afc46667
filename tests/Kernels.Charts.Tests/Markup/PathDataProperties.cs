using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Tests.Markup;

public sealed class PathDataProperties
{
    [Property]
    public void EverySpotIsMetToATwentiethOfAPixel(short[] coordinates)
    {
        PathData path = new();
        List<Point> expected = [];
        for (int index = 0; index + 1 < coordinates.Length; index += 2)
        {
            Point spot = new(coordinates[index] / 37.0, coordinates[index + 1] / 41.0);
            path.LineTo(spot);
            expected.Add(spot);
        }

        List<Point> drawn = Read(path.ToString());
        int next = 0;
        foreach (Point spot in expected)
        {
            // A step too short to be seen is left out.
            if (next < drawn.Count && !IsNear(spot, drawn[Math.Max(0, next - 1)]) || next == 0)
                next++;
            Assert.True(IsNear(spot, drawn[next - 1]));
        }
    }

    [Theory]
    [InlineData(0.26, -0.26, "M0 0l.3-.3")]
    [InlineData(12.0, 3.44, "M0 0l12 3.4")]
    [InlineData(-1.25, 0, "M0 0l-1.2 0")]
    public void APathIsWrittenShort(double x, double y, string expected) =>
        Assert.Equal(expected, new PathData().MoveTo(new Point(0, 0)).LineTo(new Point(x, y)).ToString());

    private static bool IsNear(Point one, Point two) => Math.Abs(one.X - two.X) <= 0.0500001 && Math.Abs(one.Y - two.Y) <= 0.0500001;

    private static List<Point> Read(string path)
    {
        List<Point> spots = [];
        foreach (Match step in Regex.Matches(path, "([Ml])(-?[0-9.]+) ?(-?[0-9.]+)"))
        {
            Point by = new(double.Parse(step.Groups[2].Value, CultureInfo.InvariantCulture), double.Parse(step.Groups[3].Value, CultureInfo.InvariantCulture));
            spots.Add(step.Groups[1].Value == "M" ? by : new Point(spots[^1].X + by.X, spots[^1].Y + by.Y));
        }
        return spots;
    }
}
