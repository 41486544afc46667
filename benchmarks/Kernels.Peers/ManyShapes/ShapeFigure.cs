using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Peers.Results;

namespace Kernels.Peers.ManyShapes;

/// <summary>A picture of the times of peers over those of Kernels, by width, batch, depth and precision. Below 1 the peer is faster.</summary>
internal static class ShapeFigure
{
    private const double Width = 980;
    private const double PanelHeight = 250;

    private static readonly int[] batches = [1, 64, 16384];

    // Of the depths two, so that lines can be told apart.
    private static readonly int[] depths = [2, 7];

    private static readonly int[] ratiosNamed = [1, 10, 100, 1000, 10000];

    public static Picture Of(ShapeResults results)
    {
        Series[] all = [.. from family in ShapeRatios.Families(results).Index() from depth in depths.Index() select new Series(family.Item, depth.Item, new SeriesStyle(2 * family.Index + depth.Index))];
        (int Batch, string Precision)[] rooms = [.. from precision in Case.Precisions from batch in batches select (batch, precision)];
        Domain ratios = Ratios(results, all);
        const string Title = "Time over that of Kernels, by the width of the hidden layers";
        Head head = new(Title, Width, [.. all.Select(series => new LegendEntry(series.Label, Shapes.Key(series.Style), Shapes.KeyWidth))]);
        PanelGrid grid = new(rooms.Length, Width, head.Height, Width / batches.Length, _ => PanelHeight);
        SvgElement[] panels = [.. rooms.Index().Select(room => Room(results, all, grid.Room(room.Index), room.Item, ratios))];
        return new Picture("shapes", Title, Description(results, all), Width, grid.Strips([head.Content], [.. panels.Select(panel => new[] { panel })]));
    }

    private static SvgElement Room(ShapeResults results, Series[] all, Rectangle outer, (int Batch, string Precision) room, Domain ratios)
    {
        Tick[] ticks = [.. ratiosNamed.Select(ratio => new Tick(Math.Log10(ratio), Significant.Text(ratio).Replace(".00", "", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal))).Where(tick => tick.Value <= ratios.To)];
        Panel panel = new(outer, new Domain(-0.3, Math.Log2(ShapeCase.Widths[^1]) + 0.3), ratios, yTicks: new TickSet(ticks));
        panel.AddHeading($"batch {room.Batch.ToString("N0", CultureInfo.InvariantCulture)}, {room.Precision}");
        panel.AddAxes("width", "time over Kernels", new TickSet([.. ShapeCase.Widths.Select(width => new Tick(Math.Log2(width), $"{width}"))]));
        panel.Content.Add(Shapes.Line(panel.At(panel.X.Domain.From, 0), panel.At(panel.X.Domain.To, 0), "line thin muted"));
        foreach (Series series in all)
        {
            Point[] points = [.. Points(results, series, room).Select(point => panel.At(point))];
            PathData path = new();
            foreach ((int index, Point point) in points.Index())
                _ = index == 0 ? path.MoveTo(point) : path.LineTo(point);
            panel.Content.Add(Shapes.Path(path.ToString(), series.Style.Line));
            panel.Content.Add(Shapes.Group(series.Style.Colour).Add(points.Select(point => Shapes.Marker(point, series.Style, "points"))));
        }
        return panel.Content;
    }

    private static IEnumerable<Point> Points(ShapeResults results, Series series, (int Batch, string Precision) room) =>
        from width in ShapeCase.Widths
        let ratio = ShapeRatios.Of(results, series.Family, new ShapeCase(width, series.Hidden, room.Batch, room.Precision))
        where ratio is not null
        select new Point(Math.Log2(width), Math.Log10(ratio.Value));

    private static Domain Ratios(ShapeResults results, Series[] all)
    {
        double[] logs = [.. from precision in Case.Precisions from batch in batches from series in all from point in Points(results, series, (batch, precision)) select point.Y];
        return new Domain(logs.Append(-0.3).Min() - 0.1, logs.Append(1).Max() + 0.1);
    }

    private static string Description(ShapeResults results, Series[] all)
    {
        ShapeCase[] shown = [.. ShapeCase.All.Where(shape => batches.Contains(shape.Batch) && depths.Contains(shape.Hidden))];
        return string.Concat(all.Select(series => series.Family).Distinct().Select(family =>
        {
            double[] ratios = [.. shown.Select(shape => ShapeRatios.Of(results, family, shape)).OfType<double>()];
            return $"{family} takes {Significant.Text(ratios.Min())} to {Significant.Text(ratios.Max())} times as long as Kernels. ";
        })).TrimEnd();
    }

    private sealed record Series(string Family, int Hidden, SeriesStyle Style)
    {
        public string Label => $"{Family}, {Hidden} layers";
    }
}
