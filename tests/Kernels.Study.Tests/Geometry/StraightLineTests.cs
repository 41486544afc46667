using System;
using System.Linq;
using Kernels.Study.Geometry;

namespace Kernels.Study.Tests.Geometry;

public sealed class StraightLineTests
{
    private const int Side = StraightLine.Side;

    [Fact]
    public void ALineOfATriedDirectionAgreesEverywhere()
    {
        (double[] x, double[] y) = (Line(-2.0, 0.02), Line(-1.0, 0.013));
        double angle = Math.PI * 37 / 180;
        Assert.Equal(1.0, StraightLine.Agreement(Classes(x, y, (u, v) => u * Math.Cos(angle) + v * Math.Sin(angle) > 0.1), x, y));
    }

    [Fact]
    public void OneClassEverywhereIsALineOutsideTheGrid()
    {
        (double[] x, double[] y) = (Line(-2.0, 0.02), Line(-1.0, 0.013));
        Assert.Equal(1.0, StraightLine.Agreement(new bool[Side * Side], x, y));
        Assert.Equal(1.0, StraightLine.Agreement([.. Enumerable.Repeat(true, Side * Side)], x, y));
    }

    [Fact]
    public void AQuarterAgreesAsTheBestOfAllLinesTriedOneByOne()
    {
        (double[] x, double[] y) = (Line(-2.0, 0.02), Line(-1.0, 0.013));
        bool[] classes = Classes(x, y, (u, v) => u * u + 2.0 * v * v + 0.3 * u < 0.8);
        Assert.Equal(OneByOne(classes, x, y), StraightLine.Agreement(classes, x, y));
    }

    private static double OneByOne(bool[] classes, double[] x, double[] y)
    {
        int total = classes.Count(one => one);
        int best = Math.Max(total, classes.Length - total);
        for (int direction = 0; direction < 180; direction++)
        {
            double cosine = direction == 90 ? 0.0 : Math.Cos(Math.PI * direction / 180);
            double sine = Math.Sin(Math.PI * direction / 180);
            double[] places = new double[classes.Length];
            for (int point = 0; point < places.Length; point++)
                places[point] = cosine * x[point % Side] + sine * y[point / Side];
            bool[] sorted = [.. classes];
            Array.Sort(places, sorted);
            int agreeing = total;
            for (int point = 0; point < places.Length; point++)
            {
                agreeing += sorted[point] ? -1 : 1;
                if (point + 1 == places.Length || places[point + 1] > places[point])
                    best = Math.Max(best, Math.Max(agreeing, classes.Length - agreeing));
            }
        }
        return (double)best / classes.Length;
    }

    private static double[] Line(double start, double step) => [.. Enumerable.Range(0, Side).Select(index => start + step * index)];

    private static bool[] Classes(double[] x, double[] y, Func<double, double, bool> isClass1) =>
        [.. Enumerable.Range(0, Side * Side).Select(point => isClass1(x[point % Side], y[point / Side]))];
}
