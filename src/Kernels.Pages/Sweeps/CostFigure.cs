using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Pages.Figures;
using Kernels.Study;
using Kernels.Study.Sweeps;
using Kernels.Study.Text;

namespace Kernels.Pages.Sweeps;

/// <summary>Cost against accuracy: each network at its best settings, and a line through those that no other beats in both.</summary>
internal static class CostFigure
{
    private const string Title = "Cost against accuracy";
    private const double Width = 960;
    private const double Height = 440;
    private const double RoomForShapes = 90;
    private const double Percent = 100;

    public static Picture Draw(SweepPageData data)
    {
        string[] activations = [.. data.Networks.Select(network => network.Cell.Activation).Distinct()];
        Dictionary<string, SeriesStyle> styles = Styles(activations);
        Head head = new(Title, Width, [.. activations.Select(name => new LegendEntry(name, Shapes.Key(styles[name]), Shapes.KeyWidth))]);
        double[] times = [.. data.Networks.Select(network => LogAxis.At(network.Nanoseconds))];
        double[] errors = [.. data.Networks.Select(network => Percent * network.Excess)];
        Panel panel = new(
            Rectangle.Sized(0, head.Height, Width, Height), Domain.Around([times]).Padded(0.05),
            Domain.Around([errors]).Including(0).Padded(0.05), RoomForShapes);
        panel.AddAxes("nanoseconds a sample", "excess error, points", LogAxis.Ticks(panel.X.Domain));

        IReadOnlyList<NetworkCost> frontier = SweepFrontier.Of(data.Networks);
        PathData line = new();
        foreach (NetworkCost network in frontier)
            line.LineTo(At(panel, network));
        if (frontier.Count > 1)
            panel.Content.Add(Shapes.Path(line.ToString(), "line thin muted"));
        foreach (NetworkCost network in data.Networks)
            panel.Content.Add(Shapes.Marker(At(panel, network), styles[network.Cell.Activation], $"points {styles[network.Cell.Activation].Colour}")
                .Add(new SvgElement("title", Named(network))));
        foreach (NetworkCost network in frontier)
            panel.Content.Add(Shapes.Text(network.Cell.Shape.Text, new Point(At(panel, network).X + 8, At(panel, network).Y - 6), "small halo"));
        return new Picture(
            "cost", Title,
            FigureText.Sentences([
                "Each network at its best settings: the time of a sample on the machine that wrote this page, and the interquartile mean of its excess error",
                $"No other beats {ListText.And(frontier.Select(Named))} in both"]),
            Width, [new Strip(head.Height + Height, [head.Content, panel.Content])]);
    }

    private static Point At(Panel panel, NetworkCost network) => panel.At(LogAxis.At(network.Nanoseconds), Percent * network.Excess);

    private static string Named(NetworkCost network) =>
        $"{network.Cell.Activation} {network.Cell.Shape.Text} ({FigureText.Number(network.Nanoseconds, 1)} ns, "
            + $"{FigureText.Number(Percent * network.Excess, 2)} points)";

    // A network of the catalog looks the same everywhere; a formula takes what is left, from the end.
    private static Dictionary<string, SeriesStyle> Styles(string[] activations)
    {
        string[] catalog = [.. NetworkCatalog.All.Select(network => network.Name)];
        int[] places = [.. activations.Select(name => Array.IndexOf(catalog, name))];
        Stack<int> free = new(Enumerable.Range(0, SeriesStyle.Count).Except(places));
        return activations.Zip(places).ToDictionary(pair => pair.First, pair => new SeriesStyle(pair.Second >= 0 ? pair.Second : free.Pop()));
    }
}
