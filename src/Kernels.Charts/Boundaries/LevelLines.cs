using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>Finds the lines on which a field has certain values.</summary>
public static class LevelLines
{
    private const int Columns = 48;
    private const int Rows = 42;

    /// <summary>A line for each level of a smooth field: it cuts a grid (marching squares) and moves every vertex to where the field has the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="box">The part of the plane to draw.</param>
    /// <param name="levels">The values of the field.</param>
    /// <returns>The lines; none if the field is not finite somewhere.</returns>
    public static IReadOnlyList<LevelLine> OfSmooth(IField field, Rectangle box, params ReadOnlySpan<double> levels) =>
        Find(field, CellMesh.Grid(box, Columns, Rows), levels);

    /// <summary>A line for each level of a piecewise linear field. It cuts the field's linear regions, so the lines are exact.</summary>
    /// <param name="field">The field.</param>
    /// <param name="kinks">Fields whose zeros are its kinks. Each is linear in the regions between the kinks before it.</param>
    /// <param name="box">The part of the plane to draw.</param>
    /// <param name="levels">The values of the field.</param>
    /// <returns>The lines; none if a field is not finite somewhere.</returns>
    public static IReadOnlyList<LevelLine> OfPiecewiseLinear(IField field, IEnumerable<IField> kinks, Rectangle box, params ReadOnlySpan<double> levels) =>
        LinearRegions.Find(kinks, box) is CellMesh mesh ? Find(field, mesh, levels) : [];

    private static List<LevelLine> Find(IField field, CellMesh mesh, ReadOnlySpan<double> levels)
    {
        List<LevelLine> lines = [];
        foreach (double level in levels)
        {
            if (Cut(field, mesh, level) is not MeshCut cut)
                return [];
            lines.Add(new LevelLine(Points(mesh, cut.Line), Points(mesh, [.. cut.Line, .. cut.Rim])));
        }
        return lines;
    }

    private static MeshCut? Cut(IField field, CellMesh mesh, double level)
    {
        double[] values = field.At(CollectionsMarshal.AsSpan(mesh.Vertices));
        foreach (ref double value in values.AsSpan())
        {
            value -= level;
            if (!double.IsFinite(value))
                return null;
        }
        return MeshCut.Make(mesh, point => field.At(point) - level, values);
    }

    private static List<Point[]> Points(CellMesh mesh, List<Segment> segments) =>
        Chains.Join(segments, mesh.Vertices.Count).ConvertAll(chain => Array.ConvertAll(chain, vertex => mesh.Vertices[vertex]));
}
