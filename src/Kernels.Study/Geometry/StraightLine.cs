using System;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>
/// How nearly straight a decision boundary is: the largest share of a grid on which a line, of 180 directions and any place, gives the network's
/// classes. Lines outside the grid are among them, which give one class everywhere.
/// </summary>
/// <remarks>
/// The points before a line are counted row by row. The counts at both ends of a range of places bound what a line between them can reach; only a range that
/// can beat the best line so far is halved. The result is that of every line tried.
/// </remarks>
internal sealed class StraightLine
{
    /// <summary>The number of points along each side of the grid.</summary>
    public const int Side = 200;

    private const int Directions = 180;
    private const int CoarseStep = 6;
    private const int CoarseLines = 16;

    /// <summary>A range with no more points is looked into point by point.</summary>
    private const int Few = 64;

    private readonly int[] onesFromLeft = new int[Side * (Side + 1)];
    private readonly int[] onesFromRight = new int[Side * (Side + 1)];
    private readonly double[] alongX = new double[Side];
    private readonly double[] alongY = new double[Side];
    private readonly int total;
    private int[] ones;
    private double perUnit;
    private int best;

    private StraightLine(bool[] isClass1)
    {
        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
            {
                int at = row * (Side + 1) + column;
                onesFromLeft[at + 1] = onesFromLeft[at] + (isClass1[row * Side + column] ? 1 : 0);
                onesFromRight[at + 1] = onesFromRight[at] + (isClass1[row * Side + Side - 1 - column] ? 1 : 0);
            }
            total += onesFromLeft[row * (Side + 1) + Side];
        }
        ones = onesFromLeft;
        best = Math.Max(total, isClass1.Length - total);
    }

    /// <summary>The share of the grid on which the best line agrees.</summary>
    /// <param name="isClass1">The network's class at each point, [200, 200], row by row in y.</param>
    /// <param name="x">The coordinates of the columns, evenly spaced and in rising order, [200].</param>
    /// <param name="y">The coordinates of the rows, in rising order, [200].</param>
    public static double Agreement(bool[] isClass1, double[] x, double[] y)
    {
        StraightLine line = new(isClass1);
        // A good line early spares most ranges, so the search begins around the best direction of a few lines.
        int first = 0;
        for (int direction = 0; direction < Directions; direction += CoarseStep)
            if (line.TryFew(direction, x, y))
                first = direction;
        foreach (int direction in Enumerable.Range(0, Directions).OrderBy(direction => Math.Abs(direction - first)))
            line.TryAll(direction, x, y);
        return (double)line.best / isClass1.Length;
    }

    /// <summary>Tries a few lines of a direction; true if one is better than all before.</summary>
    private bool TryFew(int direction, double[] x, double[] y)
    {
        (double least, double most) = Turn(direction, x, y);
        int before = best;
        for (int line = 1; line < CoarseLines; line++)
            Before(least + line * (most - least) / CoarseLines);
        return best > before;
    }

    private void TryAll(int direction, double[] x, double[] y)
    {
        (double least, double most) = Turn(direction, x, y);
        Search(new Cut(least, 0, 0), new Cut(Math.BitIncrement(most), total, Side * Side - total));
    }

    /// <summary>Finds the places of columns and rows across a direction, and the range of all points.</summary>
    private (double Least, double Most) Turn(int direction, double[] x, double[] y)
    {
        double cosine = direction == Directions / 2 ? 0.0 : PortableMath.Cos(Math.PI * direction / Directions);
        double sine = PortableMath.Sin(Math.PI * direction / Directions);
        for (int index = 0; index < Side; index++)
        {
            // From the side on which places rise.
            alongX[index] = cosine * x[cosine < 0.0 ? Side - 1 - index : index];
            alongY[index] = sine * y[index];
        }
        ones = cosine < 0.0 ? onesFromRight : onesFromLeft;
        double step = (alongX[^1] - alongX[0]) / (Side - 1);
        perUnit = step > 0.0 ? 1.0 / step : double.MaxValue;
        return (alongX[0] + alongY[0], alongX[^1] + alongY[^1]);
    }

    private void Search(Cut low, Cut high)
    {
        int inside = high.Ones - low.Ones + high.Zeros - low.Zeros;
        if (inside == 0 || Math.Max(Agreeing(low.Ones, high.Zeros), Opposed(high.Ones, low.Zeros)) <= best)
            return;
        double middle = 0.5 * (low.Place + high.Place);
        if (inside <= Few || !(middle > low.Place && middle < high.Place))
        {
            LookInto(low, high, inside);
            return;
        }
        Cut between = Before(middle);
        Search(low, between);
        Search(between, high);
    }

    private int Agreeing(int onesBefore, int zerosBefore) => zerosBefore + total - onesBefore;

    private int Opposed(int onesBefore, int zerosBefore) => Side * Side - total - zerosBefore + onesBefore;

    private void Consider(int onesBefore, int zerosBefore) =>
        best = Math.Max(best, Math.Max(Agreeing(onesBefore, zerosBefore), Opposed(onesBefore, zerosBefore)));

    /// <summary>Counts the points before a place, and takes the line there into account.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Cut Before(double place)
    {
        int onesBefore = 0;
        int all = 0;
        for (int row = 0; row < Side; row++)
        {
            int columns = ColumnsBefore(place, row);
            onesBefore += ones[row * (Side + 1) + columns];
            all += columns;
        }
        Consider(onesBefore, all - onesBefore);
        return new Cut(place, onesBefore, all - onesBefore);
    }

    /// <summary>How many points of a row lie before a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ColumnsBefore(double place, int row)
    {
        ReadOnlySpan<double> columns = alongX;
        double alongRow = alongY[row];
        // The columns are evenly spaced but for rounding.
        int count = (int)Math.Clamp((place - alongRow - columns[0]) * perUnit, 0.0, columns.Length);
        while (count < columns.Length && columns[count] + alongRow < place)
            count++;
        while (count > 0 && !(columns[count - 1] + alongRow < place))
            count--;
        return count;
    }

    /// <summary>Tries each line between points of a range that are not at the same place.</summary>
    private void LookInto(Cut low, Cut high, int inside)
    {
        double[] places = new double[inside];
        bool[] classes = new bool[inside];
        int count = 0;
        for (int row = 0; row < Side; row++)
            for (int column = ColumnsBefore(low.Place, row), end = ColumnsBefore(high.Place, row); column < end; column++)
            {
                places[count] = alongX[column] + alongY[row];
                classes[count++] = ones[row * (Side + 1) + column + 1] > ones[row * (Side + 1) + column];
            }

        Array.Sort(places, classes);
        (int onesBefore, int zerosBefore) = (low.Ones, low.Zeros);
        for (int index = 0; index < count; index++)
        {
            onesBefore += classes[index] ? 1 : 0;
            zerosBefore += classes[index] ? 0 : 1;
            if (index + 1 == count || places[index + 1] > places[index])
                Consider(onesBefore, zerosBefore);
        }
    }

    /// <summary>A line across the direction, and the points of each class before it.</summary>
    private readonly record struct Cut(double Place, int Ones, int Zeros);
}
