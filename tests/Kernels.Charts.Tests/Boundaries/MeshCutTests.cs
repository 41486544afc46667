using System;
using System.Linq;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Tests.Boundaries;

public sealed class MeshCutTests
{
    private static readonly Rectangle square = new(-1, -1, 1, 1);

    [Fact]
    public void ASaddleIsCutAsItsMiddleSays()
    {
        foreach (double middle in new[] { 0.1, -0.1 })
        {
            MeshCut cut = Cut(point => point.X * point.Y + middle * (1 - point.X * point.X) * (1 - point.Y * point.Y));
            Assert.Equal(2, cut.Line.Select(segment => segment.From).Except(cut.Line.Select(segment => segment.To)).Count());
        }
    }

    [Fact]
    public void ALineThroughCornersIsFound()
    {
        MeshCut cut = Cut(point => point.X - point.Y);
        Assert.Equal(new Segment(3, 0), Assert.Single(cut.Line));
        Assert.Equal([new Segment(0, 1), new Segment(1, 3)], cut.Rim.OrderBy(side => side.From));
    }

    [Fact]
    public void ACornerThatIsZeroCutsNothing()
    {
        MeshCut cut = Cut(point => point.X + point.Y + 2);
        Assert.Empty(cut.Line);
        Assert.Equal(4, cut.Rim.Count);
    }

    [Fact]
    public void CellsStayConvexAndKeepTheArea()
    {
        CellMesh mesh = CellMesh.Grid(square, 3, 3);
        Random random = new(1);
        for (int line = 0; line < 20; line++)
        {
            (double a, double b, double c) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5, random.NextDouble() - 0.5);
            double Function(Point point) => a * point.X + b * point.Y + c;
            MeshCut.Make(mesh, Function, [.. mesh.Vertices.Select(Function)]);
        }
        double[] areas = [.. mesh.Cells.Select(cell => Area([.. cell.Select(vertex => mesh.Vertices[vertex])]))];
        Assert.All(areas, area => Assert.True(area >= 0));
        Assert.Equal(4.0, areas.Sum(), 1e-12);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.125, 1)]
    [InlineData(1e-9, 1)]
    [InlineData(0, 1e300)]
    [InlineData(0.125, 1e-300)]
    public void PolesAndGapsAreCutAsZerosAre(double shift, double outer)
    {
        Func<Point, double>[] functions =
        [
            point => outer / (point.X - shift),
            point => outer / ((point.X - shift) * (point.Y - shift)),
            point => point.X == shift ? double.NaN : outer * (point.X - shift),
            point => point.X == shift && point.Y == shift ? double.NaN : outer * (point.X - shift) * (point.Y - shift),
            point => Math.Abs(point.X - shift) < 0.0625 ? double.NaN : outer * (point.X - shift),
        ];
        foreach (Func<Point, double> function in functions)
        {
            CellMesh mesh = CellMesh.Grid(square, 1, 1);
            MeshCut cut = MeshCut.Make(mesh, function, [.. mesh.Vertices.Select(function)]);
            Assert.NotEmpty(cut.Line);
            Assert.All(cut.Line, segment => Assert.All([segment.From, segment.To], vertex =>
                Assert.InRange(Math.Min(Math.Abs(mesh.Vertices[vertex].X - shift), Math.Abs(mesh.Vertices[vertex].Y - shift)), 0, 0.0625)));
        }
    }

    private static MeshCut Cut(Func<Point, double> function)
    {
        CellMesh mesh = CellMesh.Grid(square, 1, 1);
        return MeshCut.Make(mesh, function, [.. mesh.Vertices.Select(function)]);
    }

    private static double Area(Point[] corners) =>
        corners.Select((corner, index) => corner.X * corners[(index + 1) % corners.Length].Y - corners[(index + 1) % corners.Length].X * corner.Y).Sum() / 2;
}
