using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Numerics;
using Kernels.Peers.Results;

namespace Kernels.Peers.ManyShapes;

/// <summary>
/// A picture of the times of peers over those of Kernels, in double precision: a row for each peer, a column for each size of a batch, a line for each
/// depth. Below 1 the peer is faster.
/// </summary>
internal static class ShapeFigure
{
    private const double Width = 980;
    private const double PanelHeight = 250;
    private const double Margin = 0.08;

    private static readonly int[] batches = [1, 64, 16384];
    private static readonly double[] powersOfTen = [0.1, 1, 10, 100, 1000, 10000];
    private static readonly double[] ratiosNamed = [.. powersOfTen.Concat([0.2, 0.5, 2, 5]).Order()];

    public static Picture Of(ShapeResults results)
    {
        (int Hidden, SeriesStyle Style)[] series = [.. ShapeCase.Depths.Select((hidden, index) => (hidden, new SeriesStyle(index)))];
        (string Family, int Batch)[] rooms = [.. from family in ShapeRatios.Families(results) from batch in batches select (family, batch)];
        const string Title = "Time of inference over that of Kernels, by the width of the hidden layers";
        Head head = new(Title, Width, [.. series.Select(one => new LegendEntry(Layers(one.Hidden), Shapes.Key(one.Style), Shapes.KeyWidth))]);
        PanelGrid grid = new(rooms.Length, Width, head.Height, Width / batches.Length, _ => PanelHeight);
        IReadOnlyList<SvgElement>[] panels = [.. rooms.Select((room, index) => (IReadOnlyList<SvgElement>)[Room(results, series, grid.Room(index), room)])];
        return new Picture("shapes", Title, Description(results), Width, grid.Strips([head.Content], panels));
    }

    private static SvgElement Room(ShapeResults results, (int Hidden, SeriesStyle Style)[] series, Rectangle outer, (string Family, int Batch) room)
    {
        Domain ratios = Ratios(results, room.Family);
        Tick[] ticks = [.. Named(ratios).Select(ratio => new Tick(Log(ratio), ratio.ToString("#,0.#", CultureInfo.InvariantCulture)))];
        Panel panel = new(outer, new Domain(-0.3, Math.Log2(ShapeCase.Widths[^1]) + 0.3), ratios, yTicks: new TickSet(ticks));
        panel.AddHeading($"{room.Family}, batch {room.Batch.ToString("N0", CultureInfo.InvariantCulture)}");
        panel.AddAxes("width", "time over Kernels", new TickSet([.. ShapeCase.Widths.Select(width => new Tick(Math.Log2(width), $"{width}"))]));
        panel.Content.Add(Shapes.Line(panel.At(panel.X.Domain.From, 0), panel.At(panel.X.Domain.To, 0), "line thin muted"));
        foreach ((int hidden, SeriesStyle style) in series)
        {
            Point[] points = [.. Figures(results, room.Family, room.Batch, hidden).Select(figure => panel.At(Place(figure)))];
            PathData path = new();
            foreach ((int index, Point point) in points.Index())
                _ = index == 0 ? path.MoveTo(point) : path.LineTo(point);
            panel.Content.Add(Shapes.Path(path.ToString(), style.Line));
            panel.Content.Add(Shapes.Group(style.Colour).Add(points.Select(point => Shapes.Marker(point, style, "points"))));
        }
        return panel.Content;
    }

    // Where the axis is long, powers of ten alone.
    private static IEnumerable<double> Named(Domain ratios) => ratiosNamed.Where(ratio =>
        Log(ratio) >= ratios.From && Log(ratio) <= ratios.To && (ratios.Length < 2 || powersOfTen.Contains(ratio)));

    private static IEnumerable<(int Width, double Ratio)> Figures(ShapeResults results, string family, int batch, int hidden) =>
        from width in ShapeCase.Widths
        let ratio = ShapeRatios.Of(results, family, new ShapeCase(width, hidden, batch, Case.Double))
        where ratio is not null
        select (width, ratio.Value);

    private static Point Place((int Width, double Ratio) figure) => new(Math.Log2(figure.Width), Log(figure.Ratio));

    // The same digits everywhere, as a test compares the picture.
    private static double Log(double value) => PortableMath.Log(value) / PortableMath.Log(10.0);

    // One for all panels of a peer, with 1 and 2 in it.
    private static Domain Ratios(ShapeResults results, string family)
    {
        double[] logs = [.. from batch in batches from hidden in ShapeCase.Depths from figure in Figures(results, family, batch, hidden) select Log(figure.Ratio)];
        return new Domain(logs.Append(0).Min() - Margin, logs.Append(Log(2)).Max() + Margin);
    }

    private static string Description(ShapeResults results) => string.Join(' ', ShapeRatios.Families(results).Select(family => string.Join(' ', batches.Select(batch =>
    {
        double[] ratios = [.. from hidden in ShapeCase.Depths from figure in Figures(results, family, batch, hidden) select figure.Ratio];
        return $"{family} in batches of {batch.ToString("N0", CultureInfo.InvariantCulture)} takes {Significant.Text(ratios.Min())} to {Significant.Text(ratios.Max())} times as long as Kernels.";
    }))));

    private static string Layers(int hidden) => hidden == 1 ? "1 hidden layer" : $"{hidden} hidden layers";
}
