using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Pages.Figures;
using Kernels.Study.Claims;

namespace Kernels.Pages.Claims;

/// <summary>What an answer costs against how good it is: a point for each network, a line through those that no other beats in both.</summary>
internal static class CostFigure
{
    private const double Width = 960;
    private const double Height = 460;
    private const double RoomForLabels = 130;
    private const string Title = "Cost against accuracy";

    // Less error than this, in points, is drawn as this.
    private const double LeastError = 0.01;

    public static Picture Of(IReadOnlyList<LedgerCost> costs)
    {
        string[] activations = [.. costs.Select(cost => cost.Activation).Distinct()];
        Head head = new(
            Title, Width,
            [.. activations.Select((name, index) => new LegendEntry(NameOf(costs, name), Shapes.Key(new SeriesStyle(index)), Shapes.KeyWidth))]);
        Domain x = Domain.Around([[.. costs.Select(cost => LogAxis.At(cost.Nanoseconds))]]).Padded(0.06);
        Domain y = Domain.Around([[.. costs.SelectMany(cost => (double[])[ErrorAt(cost.Excess.Low), ErrorAt(cost.Excess.High)])]]).Padded(0.06);
        Panel panel = new(Rectangle.Sized(0, head.Height, Width, Height), x, y, RoomForLabels, yTicks: LogAxis.Ticks(y));
        panel.AddAxes("nanoseconds a sample, in batches of 64", "excess error in points", LogAxis.Ticks(x));
        LedgerCost[] unbeaten = [.. costs.Where(cost => cost.IsUnbeaten).OrderBy(cost => cost.Nanoseconds)];
        PathData path = new();
        foreach ((int index, LedgerCost cost) in unbeaten.Index())
            if (index == 0)
                path.MoveTo(At(panel, cost));
            else
                path.LineTo(At(panel, cost));
        panel.Content.Add(Shapes.Path(path.ToString(), "line thin muted"));
        foreach (LedgerCost cost in costs)
            panel.Content.Add(Mark(panel, cost, new SeriesStyle(Array.IndexOf(activations, cost.Activation))));
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
        double x = At(panel, cost).X;
        return Shapes.Group(style.Colour).Add(
            Shapes.Line(
                new Point(x, panel.Y.At(ErrorAt(cost.Excess.Low))), new Point(x, panel.Y.At(ErrorAt(cost.Excess.High))), $"line thin {style.Colour}"),
            Shapes.Marker(At(panel, cost), style, $"points {style.Colour}"));
    }

    private static Point At(Panel panel, LedgerCost cost) => panel.At(LogAxis.At(cost.Nanoseconds), ErrorAt(cost.Excess.Value));

    private static double ErrorAt(double share) => LogAxis.At(Math.Max(LeastError, 100 * share));

    private static string NameOf(IReadOnlyList<LedgerCost> costs, string activation) => costs.First(cost => cost.Activation == activation).Name.Split(" 2-")[0];

    // Inputs and output are the same for all.
    private static string ShapeText(LedgerCost cost) => string.Join('-', cost.Shape.Split('-')[1..^1]);
}
