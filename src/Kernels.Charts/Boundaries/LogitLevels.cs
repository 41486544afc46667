using System;
using System.Collections.Generic;

namespace Kernels.Charts.Boundaries;

/// <summary>
/// Draws the lines on which the logit of a network has certain values; at 0 that is its decision boundary. For piecewise linear activations
/// they are exact: the linear regions are cut. For others a grid is cut (marching squares) and every vertex moved to where the value is met.
/// </summary>
public static class LogitLevels
{
    private const int Columns = 48;
    private const int Rows = 42;

    /// <summary>A line for each level; none at all where a logit is not finite.</summary>
    /// <param name="network">A network with two inputs and one output.</param>
    /// <param name="isPiecewiseLinear">Whether its activations are linear below and above 0.</param>
    /// <param name="box">The part of the plane to draw.</param>
    /// <param name="levels">The values of the logit.</param>
    public static IReadOnlyList<LevelLine> Find(IMlp<double> network, bool isPiecewiseLinear, Box box, params ReadOnlySpan<double> levels)
    {
        NetworkField field = new(network);
        CellMesh? mesh = isPiecewiseLinear ? LinearRegions.Find(field, box) : CellMesh.Grid(box, Columns, Rows);
        List<LevelLine> lines = [];
        foreach (double level in levels)
        {
            if (mesh is null || Cut(field, mesh, level) is not MeshCut cut)
                return [];
            lines.Add(new LevelLine(Points(mesh, cut.Line), Points(mesh, [.. cut.Line, .. cut.Rim])));
        }
        return lines;
    }

    private static MeshCut? Cut(NetworkField field, CellMesh mesh, double level)
    {
        int last = field.Shape.LayerCount;
        double[] values = field.At(last, 0, mesh.Vertices);
        foreach (ref double value in values.AsSpan())
        {
            value -= level;
            if (!double.IsFinite(value))
                return null;
        }
        return MeshCut.Make(mesh, point => field.At(last, 0, point) - level, values);
    }

    private static List<Point[]> Points(CellMesh mesh, List<Segment> segments) =>
        Chains.Join(segments, mesh.Vertices.Count).ConvertAll(chain => Array.ConvertAll(chain, vertex => mesh.Vertices[vertex]));
}
