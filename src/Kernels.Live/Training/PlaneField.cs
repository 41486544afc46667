using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Live.Settings;

namespace Kernels.Live.Training;

/// <summary>The part of the plane that the page draws, and a grid over it on which networks of many seeds are compared.</summary>
/// <param name="FromX">The least x1.</param>
/// <param name="ToX">The greatest x1.</param>
/// <param name="FromY">The least x2.</param>
/// <param name="ToY">The greatest x2.</param>
internal sealed record PlaneField(double FromX, double ToX, double FromY, double ToY)
{
    public const int Columns = 48;
    public const int Rows = 42;

    /// <summary>The points of the grid, rims included.</summary>
    public const int Points = (Columns + 1) * (Rows + 1);

    private const double Margin = 0.15;
    private const double Canvas = 2.5;
    private const double NearCanvas = 4;

    /// <summary>The plane around the samples of a picture, with some room at each side. One that is painted on does not shrink around its points.</summary>
    public static PlaneField Of(LiveSettings settings, double[] points) =>
        settings is { HasOwnPoints: true, IsScaled: false } && points.All(value => Math.Abs(value) <= NearCanvas)
            ? Around([.. points, -Canvas, -Canvas, Canvas, Canvas])
            : Around(points);

    private static PlaneField Around(double[] points)
    {
        (double fromX, double toX) = Range(points, 0);
        (double fromY, double toY) = Range(points, 1);
        return new PlaneField(fromX, toX, fromY, toY);
    }

    /// <summary>What networks take of the points of the grid, row by row from below, [points, features].</summary>
    public double[] Inputs(IReadOnlyList<InputFeature> features)
    {
        double[] points = new double[2 * Points];
        for (int row = 0, index = 0; row <= Rows; row++)
            for (int column = 0; column <= Columns; column++)
            {
                points[index++] = FromX + (ToX - FromX) * column / Columns;
                points[index++] = FromY + (ToY - FromY) * row / Rows;
            }
        return InputFeatures.Of(points, features);
    }

    private static (double From, double To) Range(double[] points, int axis)
    {
        double[] values = [.. points.Where((_, index) => index % 2 == axis)];
        (double from, double to) = (values.Min(), values.Max());
        double room = Margin * (to > from ? to - from : 1.0);
        return (from - room, to + room);
    }
}
