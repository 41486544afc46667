using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Numerics;
using Kernels.Study.Claims;

namespace Kernels.Pages.Claims;

/// <summary>What an answer costs against how good it is: a point for each network, a line through those that no other beats in both.</summary>
internal static class CostFigure
{
    private const double Width = 960;
    private const double Height = 460;
    private const double RoomForLabels = 130;
    private const string Title = "Cost against accuracy";
    private static readonly double[] nanoseconds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    public static Picture Of(IReadOnlyList<LedgerCost> costs)
    {
        string[] activations = [.. costs.Select(cost => cost.Activation).Distinct()];
        Head head = new(Title, Width, [.. activations.Select((name, index) => new LegendEntry(NameOf(costs, name), Shapes.Key(Style(index))))]);
        Domain x = Domain.Around([[.. costs.Select(cost => PortableMath.Log(cost.Nanoseconds))]]).Padded(0.06);
        Domain y = Domain.Around([[0, .. costs.Select(cost => 100 * cost.Excess.High)]]).Padded(0.04);
        Panel panel = new(Rectangle.Sized(0, head.Height, Width, Height), x, y, RoomForLabels);
        panel.AddAxes("nanoseconds a sample, in batches of 64", "excess error in points", Decades(x));
        LedgerCost[] unbeaten = [.. costs.Where(cost => cost.IsUnbeaten).OrderBy(cost => cost.Nanoseconds)];
        PathData path = new();
        foreach ((int index, LedgerCost cost) in unbeaten.Index())
            if (index == 0)
                path.MoveTo(At(panel, cost));
            else
                path.LineTo(At(panel, cost));
        panel.Content.Add(Shapes.Path(path.ToString(), "line thin muted"));
        foreach (LedgerCost cost in costs)
            panel.Content.Add(Mark(panel, cost, Style(Array.IndexOf(activations, cost.Activation))));
        foreach (LedgerCost cost in costs)
            panel.Content.Add(Label(At(panel, cost), cost));
        return new Picture("costs", Title, Description(unbeaten), Width, [new Strip(head.Height + Height, [head.Content, panel.Content])]);
    }

    private static SvgElement Label(Point at, LedgerCost cost) =>
        Shapes.Text(ShapeText(cost), new Point(at.X + 9, at.Y + 4), cost.IsUnbeaten ? "small halo" : "small muted halo");

    private static string Description(LedgerCost[] unbeaten) =>
        $"Excess error against the time of an answer, a point for each network. No other beats {string.Join(", ", unbeaten.Select(cost => cost.Name))}.";

    private static SvgElement Mark(Panel panel, LedgerCost cost, SeriesStyle style)
    {
        double x = panel.X.At(PortableMath.Log(cost.Nanoseconds));
        return Shapes.Group(style.Colour).Add(
            Shapes.Line(new Point(x, panel.Y.At(100 * cost.Excess.Low)), new Point(x, panel.Y.At(100 * cost.Excess.High)), $"line thin {style.Colour}"),
            Shapes.Marker(At(panel, cost), style, $"points {style.Colour}"));
    }

    private static Point At(Panel panel, LedgerCost cost) => panel.At(PortableMath.Log(cost.Nanoseconds), 100 * cost.Excess.Value);

    private static SeriesStyle Style(int index) => new(index);

    private static string NameOf(IReadOnlyList<LedgerCost> costs, string activation) => costs.First(cost => cost.Activation == activation).Name.Split(" 2-")[0];

    // Inputs and output are the same for all.
    private static string ShapeText(LedgerCost cost) => string.Join('-', cost.Shape.Split('-')[1..^1]);

    private static TickSet Decades(Domain x) => new(
    [
        .. nanoseconds.Where(time => PortableMath.Log(time) >= x.From && PortableMath.Log(time) <= x.To)
            .Select(time => new Tick(PortableMath.Log(time), time.ToString(CultureInfo.InvariantCulture))),
    ]);
}
