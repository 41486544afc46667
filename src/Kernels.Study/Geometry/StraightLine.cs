using System;
using System.Runtime.CompilerServices;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>
/// How nearly straight a decision boundary is: the largest share of a grid on which a line, of 180 directions and any place, gives the network's
/// classes. Lines outside the grid are among them, which give one class everywhere.
/// </summary>
/// <remarks>
/// Points are counted in strips across each direction, which bounds what a line inside a strip can reach; only strips that can beat the best
/// line so far are looked into. The result is that of every line tried.
/// </remarks>
internal sealed class StraightLine
{
    /// <summary>The number of points along each side of the grid.</summary>
    public const int Side = 200;

    private const int Directions = 180;
    private const int Strips = 2048;

    /// <summary>Adds a point of class 1 to a count of points in the lower and of class 1 in the upper half of the word.</summary>
    private const int PointOfClass1 = (1 << 16) + 1;

    private readonly bool[] isClass1;
    private readonly double[] alongX = new double[Side];
    private readonly double[] alongY = new double[Side];
    private readonly int[] counts = new int[Strips];
    private readonly int[] added = new int[Side * Side];
    private readonly int total;
    private int best;

    private StraightLine(bool[] isClass1)
    {
        this.isClass1 = isClass1;
        for (int point = 0; point < isClass1.Length; point++)
        {
            total += isClass1[point] ? 1 : 0;
            added[point] = isClass1[point] ? PointOfClass1 : 1;
        }
        best = Math.Max(total, isClass1.Length - total);
    }

    /// <summary>The share of the grid on which the best line agrees.</summary>
    /// <param name="isClass1">The network's class at each point, [200, 200], row by row in y.</param>
    /// <param name="x">The coordinates of the columns, in rising order, [200].</param>
    /// <param name="y">The coordinates of the rows, in rising order, [200].</param>
    public static double Agreement(bool[] isClass1, double[] x, double[] y)
    {
        StraightLine line = new(isClass1);
        // The first pass takes a few lines between strips alone, so that the second has a high mark from its start.
        for (int direction = 0; direction < Directions; direction += 10)
            line.Try(direction, x, y, looksInside: false);
        for (int direction = 0; direction < Directions; direction++)
            line.Try(direction, x, y, looksInside: true);
        return (double)line.best / isClass1.Length;
    }

    private void Try(int direction, double[] x, double[] y, bool looksInside)
    {
        double cosine = direction == Directions / 2 ? 0.0 : PortableMath.Cos(Math.PI * direction / Directions);
        double sine = PortableMath.Sin(Math.PI * direction / Directions);
        for (int index = 0; index < Side; index++)
        {
            alongX[index] = cosine * x[index];
            alongY[index] = sine * y[index];
        }
        double least = Math.Min(alongX[0], alongX[^1]) + Math.Min(alongY[0], alongY[^1]);
        double most = Math.Max(alongX[0], alongX[^1]) + Math.Max(alongY[0], alongY[^1]);
        double perUnit = (Strips - 1) / (most - least);
        Count(least, perUnit);

        int onesBefore = 0;
        int zerosBefore = 0;
        for (int strip = 0; strip < Strips; strip++)
        {
            int ones = counts[strip] >> 16;
            int zeros = (counts[strip] & 0xFFFF) - ones;
            if (looksInside && Math.Max(Agreeing(onesBefore, zerosBefore + zeros), Opposed(onesBefore + ones, zerosBefore)) > best)
                LookInto(strip, least, perUnit, onesBefore, zerosBefore);
            onesBefore += ones;
            zerosBefore += zeros;
            Consider(onesBefore, zerosBefore);
        }
    }

    private int Agreeing(int onesBefore, int zerosBefore) => zerosBefore + total - onesBefore;

    private int Opposed(int onesBefore, int zerosBefore) => isClass1.Length - total - zerosBefore + onesBefore;

    private void Consider(int onesBefore, int zerosBefore) =>
        best = Math.Max(best, Math.Max(Agreeing(onesBefore, zerosBefore), Opposed(onesBefore, zerosBefore)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(double least, double perUnit)
    {
        // Locals: a field would be read again after every store.
        Span<int> strips = counts;
        ReadOnlySpan<double> columns = alongX;
        strips.Clear();
        for (int row = 0; row < Side; row++)
        {
            ReadOnlySpan<int> ofRow = added.AsSpan(row * Side, columns.Length);
            double alongRow = alongY[row];
            for (int column = 0; column < columns.Length; column++)
                strips[(int)((columns[column] + alongRow - least) * perUnit)] += ofRow[column];
        }
    }

    /// <summary>Tries each line between points of a strip that are not at the same place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookInto(int strip, double least, double perUnit, int onesBefore, int zerosBefore)
    {
        int size = counts[strip] & 0xFFFF;
        double[] places = new double[size];
        bool[] classes = new bool[size];
        int count = 0;
        for (int row = 0; row < Side && count < size; row++)
        {
            // Along a row strips only rise or only fall, so that most rows show by their ends that they do not meet this one.
            int first = (int)((alongX[0] + alongY[row] - least) * perUnit);
            int last = (int)((alongX[^1] + alongY[row] - least) * perUnit);
            if (Math.Min(first, last) > strip || Math.Max(first, last) < strip)
                continue;
            for (int column = 0; column < Side; column++)
            {
                double place = alongX[column] + alongY[row];
                if ((int)((place - least) * perUnit) != strip)
                    continue;
                places[count] = place;
                classes[count] = isClass1[row * Side + column];
                count++;
            }
        }

        Array.Sort(places, classes);
        for (int index = 0; index < count; index++)
        {
            onesBefore += classes[index] ? 1 : 0;
            zerosBefore += classes[index] ? 0 : 1;
            if (index + 1 == count || places[index + 1] > places[index])
                Consider(onesBefore, zerosBefore);
        }
    }
}
