using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>
/// A rectangle divided into convex cells. Neighbours share their vertices: a vertex on a side of a cell is one of its corners.
/// </summary>
internal sealed class CellMesh
{
    private CellMesh(Rectangle box) => Box = box;

    public Rectangle Box { get; }

    public List<Point> Vertices { get; } = [];

    /// <summary>The corners of each cell, counterclockwise.</summary>
    public List<int[]> Cells { get; set; } = [];

    /// <summary>A grid of equal cells.</summary>
    public static CellMesh Grid(Rectangle box, int columns, int rows)
    {
        CellMesh mesh = new(box);
        for (int row = 0; row <= rows; row++)
            for (int column = 0; column <= columns; column++)
                mesh.Vertices.Add(new Point(Between(box.MinX, box.MaxX, column, columns), Between(box.MinY, box.MaxY, row, rows)));

        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++)
            {
                int corner = row * (columns + 1) + column;
                mesh.Cells.Add([corner, corner + 1, corner + columns + 2, corner + columns + 1]);
            }
        return mesh;
    }

    public int Add(Point vertex)
    {
        Vertices.Add(vertex);
        return Vertices.Count - 1;
    }

    // Rounding must not move the last vertex off the end.
    private static double Between(double from, double to, int step, int steps) => step == steps ? to : from + (to - from) * step / steps;
}
