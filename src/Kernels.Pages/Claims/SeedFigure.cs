using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Pages.Figures;
using Kernels.Study;
using Kernels.Study.Claims;
using Kernels.Study.Data;
using Kernels.Study.Sweeps;

namespace Kernels.Pages.Claims;

/// <summary>The decision boundaries of a line's typical and worst seed, small, over the test samples of the seed.</summary>
internal static class SeedFigure
{
    private const double Side = 150;
    private const double Gap = 14;
    private const double Heading = 34;
    private const double Margin = 0.5;
    private const double HalfPoint = 1.5;
    private const double Tolerance = 0.3;

    /// <summary>The picture; null where no network of the line can be shown.</summary>
    public static Picture? Of(string id, LedgerLine line, SeedNetworks networks)
    {
        List<SvgElement> content = [];
        double left = 0;
        foreach ((string which, LedgerSeed? seed) in ((string, LedgerSeed?)[])[("typical", line.Typical), ("worst", line.Worst)])
            foreach ((string name, RunSettings run) in seed?.Runs ?? [])
                if (networks.Find(run) is { } network)
                {
                    content.AddRange(Panel(new Point(left, Heading), $"{which} seed {seed!.Seed}", name, run, network));
                    left += Side + Gap;
                }
        return content.Count == 0 ? null : new Picture(
            $"seeds-{id}", "Typical and worst seed", "Where each network changes its class, over the test samples of its seed.", left - Gap,
            [new Strip(Heading + Side, content)]);
    }

    private static IEnumerable<SvgElement> Panel(Point at, string which, string name, RunSettings run, IInspectableMlp<double> network)
    {
        LabelledPoints test = StudyData.Make(
            new StudyOptions { Samples = run.Samples, Noise = run.Noise, DataSeed = run.DataSeed, TestFraction = run.TestFraction }).Test;
        Rectangle plane = new Rectangle(
            Domain.Around([test.X], 0, 2).From, Domain.Around([test.X], 1, 2).From, Domain.Around([test.X], 0, 2).To, Domain.Around([test.X], 1, 2).To)
            .Without(-Margin, -Margin, -Margin, -Margin);
        LinearScale x = new(plane.Horizontal, at.X, at.X + Side);
        LinearScale y = new(plane.Vertical, at.Y + Side, at.Y);
        Point Place(Point point) => new(x.At(point.X), y.At(point.Y));

        yield return Shapes.Text(name, new Point(at.X, at.Y - 20), "small");
        yield return Shapes.Text(which, new Point(at.X, at.Y - 6), "small muted");
        yield return Shapes.Rectangle(Rectangle.Sized(at.X, at.Y, Side, Side), "b1");
        bool isPiecewiseLinear = NetworkCatalog.Find(run.Activation)!.IsPiecewiseLinear;
        if (NetworkField.Levels(network, isPiecewiseLinear, plane, 0) is [LevelLine boundary])
        {
            yield return Lines(boundary.Outlines, Place, "b4");
            yield return Lines(boundary.Lines, Place, "line thin");
        }
        for (int label = 0; label < 2; label++)
            yield return Points(test, label, Place);
    }

    private static SvgElement Lines(IReadOnlyList<Point[]> lines, Func<Point, Point> place, string classes)
    {
        PathData path = new();
        foreach (Point[] line in lines)
        {
            List<Point> spots = LineThinning.WithinTolerance(Array.ConvertAll(line, point => place(point)), Tolerance);
            path.MoveTo(spots[0]);
            foreach (Point spot in spots.Skip(1))
                path.LineTo(spot);
            if (line[^1] == line[0])
                path.Close();
        }
        return Shapes.Path(path.ToString(), classes);
    }

    /// <summary>All samples of a class as one outline of small squares.</summary>
    private static SvgElement Points(LabelledPoints points, int label, Func<Point, Point> place)
    {
        PathData path = new();
        for (int row = 0; row < points.Count; row++)
        {
            if (points.Y[row] != label)
                continue;
            Point spot = place(Point.InRow(points.X, row));
            path.MoveTo(new Point(spot.X - HalfPoint, spot.Y - HalfPoint));
            path.LineTo(new Point(spot.X + HalfPoint, spot.Y - HalfPoint));
            path.LineTo(new Point(spot.X + HalfPoint, spot.Y + HalfPoint));
            path.LineTo(new Point(spot.X - HalfPoint, spot.Y + HalfPoint));
            path.Close();
        }
        return Shapes.Path(path.ToString(), $"p{label}");
    }
}
