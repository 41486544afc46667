using System;
using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>
/// Cuts every cell of a mesh in which a function changes its sign. The cells on both sides of a cut share its vertices.
/// </summary>
internal sealed class MeshCut
{
    private readonly CellMesh mesh;
    private readonly Func<Point, double> function;
    private readonly List<double> values;
    private readonly Dictionary<long, int> crossings = [];
    private readonly List<int[]> cells = [];

    private MeshCut(CellMesh mesh, Func<Point, double> function, List<double> values)
    {
        this.mesh = mesh;
        this.function = function;
        this.values = values;
    }

    /// <summary>The cuts. The function is positive on the left of each.</summary>
    public List<Segment> Line { get; } = [];

    /// <summary>The sides of cells on the rim of the mesh along which the function is positive, counterclockwise.</summary>
    public List<Segment> Rim { get; } = [];

    /// <summary>Cuts a mesh.</summary>
    /// <param name="mesh">The mesh, which is cut in place.</param>
    /// <param name="function">The function, continuous except at poles and gaps.</param>
    /// <param name="values">Its finite values at the vertices of the mesh.</param>
    public static MeshCut Make(CellMesh mesh, Func<Point, double> function, ReadOnlySpan<double> values)
    {
        MeshCut cut = new(mesh, function, [.. values]);
        foreach (int[] cell in mesh.Cells)
            cut.Divide(cell);
        mesh.Cells = cut.cells;
        return cut;
    }

    private void Divide(int[] cell)
    {
        int changes = SignChanges(cell);
        if (changes == 0)
            Keep(cell);
        else if (changes == 2)
            DivideInTwo(cell);
        else
            DivideIntoTriangles(cell);
    }

    private int SignChanges(int[] cell)
    {
        int changes = 0;
        int first = 0;
        int last = 0;
        foreach (int vertex in cell)
        {
            int sign = Math.Sign(values[vertex]);
            if (sign == 0)
                continue;
            if (last == -sign)
                changes++;
            if (first == 0)
                first = sign;
            last = sign;
        }
        return first == -last && first != 0 ? changes + 1 : changes;
    }

    private void Keep(int[] cell)
    {
        cells.Add(cell);
        if (!IsPositive(cell))
            return;

        for (int corner = 0; corner < cell.Length; corner++)
        {
            Segment side = new(cell[corner], cell[(corner + 1) % cell.Length]);
            if (mesh.Box.HasOnOneSide(mesh.Vertices[side.From], mesh.Vertices[side.To]))
                Rim.Add(side);
        }
    }

    private bool IsPositive(int[] cell)
    {
        foreach (int vertex in cell)
            if (values[vertex] != 0)
                return values[vertex] > 0;
        return false;
    }

    private void DivideInTwo(int[] cell)
    {
        List<int> positive = [];
        List<int> negative = [];
        int end = -1;
        int start = -1;
        foreach (int vertex in WithCrossings(cell))
        {
            double value = values[vertex];
            if (value >= 0)
                positive.Add(vertex);
            if (value <= 0)
                negative.Add(vertex);
        }

        // The cut runs from the last vertex before the negative ones to the first vertex behind them.
        for (int index = 0; index < negative.Count; index++)
        {
            int next = (index + 1) % negative.Count;
            if (values[negative[index]] == 0 && values[negative[next]] < 0)
                start = negative[index];
            if (values[negative[index]] < 0 && values[negative[next]] == 0)
                end = negative[next];
        }
        Line.Add(new Segment(start, end));
        Keep([.. positive]);
        Keep([.. negative]);
    }

    private List<int> WithCrossings(int[] cell)
    {
        List<int> vertices = [];
        for (int corner = 0; corner < cell.Length; corner++)
        {
            int from = cell[corner];
            int to = cell[(corner + 1) % cell.Length];
            vertices.Add(from);
            if (Math.Sign(values[from]) * Math.Sign(values[to]) < 0)
                vertices.Add(Crossing(Math.Min(from, to), Math.Max(from, to)));
        }
        return vertices;
    }

    private int Crossing(int from, int to)
    {
        long side = ((long)from << 32) + to;
        if (!crossings.TryGetValue(side, out int vertex))
        {
            vertex = mesh.Add(ZeroCrossing.Find(function, mesh.Vertices[from], values[from], mesh.Vertices[to], values[to]));
            values.Add(0);
            crossings.Add(side, vertex);
        }
        return vertex;
    }

    // At a saddle the value in the middle decides which positive corners are connected; where it is no number, none are.
    private void DivideIntoTriangles(int[] cell)
    {
        double x = 0;
        double y = 0;
        foreach (int vertex in cell)
            (x, y) = (x + mesh.Vertices[vertex].X, y + mesh.Vertices[vertex].Y);
        Point middle = new(x / cell.Length, y / cell.Length);
        int centre = mesh.Add(middle);
        double value = function(middle);
        values.Add(double.IsNaN(value) ? 0 : Math.Clamp(value, double.MinValue, double.MaxValue));
        for (int corner = 0; corner < cell.Length; corner++)
            Divide([cell[corner], cell[(corner + 1) % cell.Length], centre]);
    }
}
