using System;

namespace Kernels.Charts.Geometry;

/// <summary>A point of a plane: of the one that data lie in, or of a drawing, in pixels from its upper left corner.</summary>
public readonly record struct Point(double X, double Y)
{
    /// <summary>The point that the first two numbers of a row give.</summary>
    /// <param name="table">The rows, one after the other.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="columns">The number of columns, at least 2.</param>
    public static Point InRow(ReadOnlySpan<double> table, int row, int columns = 2) => new(table[row * columns], table[row * columns + 1]);

    /// <summary>The point so far on the way to another: 0 is here, 1 is there.</summary>
    public Point Towards(Point other, double part) => new(X + part * (other.X - X), Y + part * (other.Y - Y));
}
