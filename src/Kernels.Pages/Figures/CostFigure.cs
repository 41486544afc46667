using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>What an answer costs against how good it is: a point for each network, a line through those that no other beats in both.</summary>
internal static class CostFigure
{
    private const string Title = "Cost against accuracy";
    private const double Width = 960;
    private const double Height = 460;
    private const double RoomForLabels = 60;
    private const double Percent = 100;

    // Less error than this, in points, is drawn as this.
    private const double LeastError = 0.01;

    /// <summary>The figure.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="what">What error and time are of, for who cannot see the figure.</param>
    public static Picture Of(IReadOnlyList<CostPoint> networks, string what)
    {
        string[] activations = [.. networks.Select(network => network.Activation).Distinct()];
        Dictionary<string, SeriesStyle> styles = activations.Zip(SeriesOrder.Of(activations)).ToDictionary();
        Head head = new(
            Title, Width,
            [.. activations.Select(name => new LegendEntry(SeriesOrder.DisplayName(name), Shapes.Key(styles[name]), Shapes.KeyWidth))]);
        Domain x = Domain.Around([[.. networks.Select(network => LogAxis.At(network.Nanoseconds))]]).Padded(0.06);
        Domain y = Domain.Around([[.. networks.SelectMany(network => (double[])[ErrorAt(network.Low), ErrorAt(network.High)])]]).Padded(0.06);
        Panel panel = new(Rectangle.Sized(0, head.Height, Width, Height), x, y, RoomForLabels, yTicks: LogAxis.Ticks(y));
        panel.AddAxes("nanoseconds a sample, in batches", "excess error in points", LogAxis.Ticks(x));

        CostPoint[] unbeaten = [.. networks.Where(network => network.IsUnbeaten).OrderBy(network => network.Nanoseconds)];
        PathData path = new();
        foreach (CostPoint network in unbeaten)
            path.LineTo(At(panel, network));
        if (unbeaten.Length > 1)
            panel.Content.Add(Shapes.Path(path.ToString(), "line thin muted"));
        foreach (CostPoint network in networks)
            panel.Content.Add(Mark(panel, network, styles[network.Activation]));
        AddLabels(panel, [.. unbeaten, .. networks.Where(network => !network.IsUnbeaten)]);
        return new Picture(
            "cost", Title, FigureText.Sentences([what, $"No other beats {ListText.And(unbeaten.Select(Named))} in both"]), Width,
            [new Strip(head.Height + Height, [head.Content, panel.Content])]);
    }

    /// <summary>The shapes of networks, those that none beats first. One that finds no free place is left to the point's title.</summary>
    private static void AddLabels(Panel panel, CostPoint[] networks)
    {
        Point?[] places = PointLabels.Place(
            panel.Plot.Without(0, 0, -RoomForLabels, 0), [.. networks.Select(network => (At(panel, network), ShapeText(network)))]);
        foreach ((CostPoint network, Point? place) in networks.Zip(places))
            if (place is Point at)
                panel.Content.Add(Shapes.Text(ShapeText(network), at, network.IsUnbeaten ? "small halo" : "small muted halo"));
    }

    private static SvgElement Mark(Panel panel, CostPoint network, SeriesStyle style)
    {
        double x = At(panel, network).X;
        SvgElement mark = Shapes.Group(style.Colour).Add(new SvgElement("title", Named(network)));
        if (network.High > network.Low)
            mark.Add(Shapes.Line(
                new Point(x, panel.Y.At(ErrorAt(network.Low))), new Point(x, panel.Y.At(ErrorAt(network.High))), $"line thin {style.Colour}"));
        return mark.Add(Shapes.Marker(At(panel, network), style, $"points {style.Colour}"));
    }

    private static Point At(Panel panel, CostPoint network) => panel.At(LogAxis.At(network.Nanoseconds), ErrorAt(network.Error));

    private static double ErrorAt(double share) => LogAxis.At(Math.Max(LeastError, Percent * share));

    private static string Named(CostPoint network) =>
        $"{SeriesOrder.DisplayName(network.Activation)} {network.Shape} ({FigureText.Number(network.Nanoseconds, 1)} ns, "
            + $"{FigureText.Number(Percent * network.Error, 2)} points)";

    // Inputs and output are the same for all.
    private static string ShapeText(CostPoint network) => string.Join('-', network.Shape.Split('-')[1..^1]);
}

/// <summary>A network of the figure.</summary>
/// <param name="Activation">The name of its activation in the catalog, or its formula.</param>
/// <param name="Shape">Its widths.</param>
/// <param name="Nanoseconds">The time of a sample.</param>
/// <param name="Error">The excess error.</param>
/// <param name="Low">The lower end of its interval, or the error itself.</param>
/// <param name="High">The upper end.</param>
/// <param name="IsUnbeaten">Whether no other network is better in both.</param>
internal sealed record CostPoint(string Activation, string Shape, double Nanoseconds, double Error, double Low, double High, bool IsUnbeaten);
