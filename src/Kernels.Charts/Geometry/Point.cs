using System;

namespace Kernels.Charts.Geometry;

/// <summary>A point of the plane of the data, or of a drawing, there in pixels from its upper left corner.</summary>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The point whose coordinates are the first two numbers of a row.</summary>
    /// <param name="table">The rows, one after the other.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="columns">The number of columns, at least 2.</param>
    public static Point InRow(ReadOnlySpan<double> table, int row, int columns = 2) => new(table[row * columns], table[row * columns + 1]);

    /// <summary>A point on the way to another point: at part 0 it is this one, at part 1 the other.</summary>
    public Point Towards(Point other, double part) => new(X + part * (other.X - X), Y + part * (other.Y - Y));
}
