using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The mean absolute signal at every stage, for a sample of each class that lies far from the boundary.</summary>
internal static class SignalTraceFigure
{
    private const string Id = "signal_trace";
    private const string Title = "Signal through the layers";
    private const double LeastWidth = 360;
    private const double Height = 400;
    private const double Margin = 0.1;
    private const double RoomOfAxis = 60;
    private const double LineHeight = 13;
    private const int Decimals = 3;
    private const double NameGap = 4;
    private const double MarkerWidth = 12;

    // At the points there is no room for the values of more networks.
    private const int MostAtPoints = 2;

    public static Picture Draw(StudyResult result, FigureLayout layout)
    {
        double width = layout.Width;
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        Head head = new(Title, width, [.. result.Networks.Select((network, index) => Key(network, styles[index]))]);
        double height = Height + (HasTable(result) ? (result.Networks.Count + 1) * LineHeight : 0);
        PanelGrid grid = new(2, width, head.Height, LeastWidth, _ => height);
        List<SvgElement[]> panels = [];
        for (int label = 0; label < 2; label++)
        {
            double[]?[] traces = [.. result.Networks.Select(network => network.SignalTraces.Of(label))];
            panels.Add([Panel(grid.Room(label), label, result, styles, traces)]);
        }
        return new Picture(
            Id + layout.IdSuffix, Title,
            FigureText.Sentences([
                "Two panels, one for the training sample of each class that lies furthest from the middle of its moon: "
                    + "the mean absolute value of pre-activations z and activations a, layer by layer",
                .. result.Networks.Select(network =>
                    $"The logit z{network.Shape.LayerCount} of {network.Network.DisplayName} is {Last(network, 0)} and {Last(network, 1)} in size")]),
            width, grid.Strips([head.Content], panels));
    }

    private static SvgElement Panel(Rectangle room, int label, StudyResult result, IReadOnlyList<SeriesStyle> styles, double[]?[] traces)
    {
        string[] stages = SignalStages.Names(result.Networks[0].Shape);
        Domain values = Domain.Around([.. traces.Select(trace => trace ?? [])]);
        Domain acrossStages = new(-0.5, stages.Length - 0.5);
        double roomForNames = HasTable(result) ? RoomForNames(result) : 0;
        Panel panel = new(room with { MaxY = room.MinY + Height }, acrossStages, values.Including(0).Padded(Margin), roomForNames: roomForNames);
        panel.AddHeading($"class {label}, far sample");
        TickSet ticks = new([.. stages.Select((name, stage) => new Tick(stage, name))]);
        panel.AddAxes("stage: z before, a after the activation", "mean absolute value", ticks);
        SvgElement drawn = Shapes.Group("traces");
        for (int network = 0; network < traces.Length; network++)
            if (traces[network] is double[] trace)
                drawn.Add(Line(panel, trace, stages, result.Networks[network].Network.DisplayName, styles[network]));
        for (int stage = 0; stage < stages.Length; stage++)
            drawn.Add(HasTable(result) ? Column(panel, stage, traces, styles) : Values(panel, stage, traces, styles));
        if (HasTable(result))
            panel.Content.Add(Names(panel, result, styles));
        if (traces.All(trace => trace is null))
            panel.AddReason($"no sample of class {label} to train on");
        else if (!traces.Any(trace => trace is not null && Array.Exists(trace, Domain.CanShow)))
            panel.AddReason(FigureText.NothingFinite);
        return panel.Content.With("data-class", label).Add(drawn);
    }

    private static SvgElement[] Line(Panel panel, double[] trace, string[] stages, string name, SeriesStyle style)
    {
        PathData path = new();
        SvgElement markers = Shapes.Group($"points {style.Colour}");
        for (int stage = 0; stage < trace.Length; stage++)
        {
            if (!Domain.CanShow(trace[stage]))
                continue;
            Point spot = panel.At(stage, trace[stage]);
            path.LineTo(spot);
            markers.Add(Shapes.Marker(spot, style, "mark").Add(new SvgElement("title", $"{name}, {stages[stage]}: {FigureText.Number(trace[stage], 3)}")));
        }
        return [Shapes.Path(path.ToString(), style.Line), markers];
    }

    private static bool HasTable(StudyResult result) => result.Networks.Count > MostAtPoints;

    private static double RoomForNames(StudyResult result) =>
        2 * NameGap + MarkerWidth + result.Networks.Max(network => TextSize.Width(network.Network.DisplayName, TextSize.Small));

    // The names stand to the left of the table, a line for each network.
    private static IEnumerable<SvgElement> Names(Panel panel, StudyResult result, IReadOnlyList<SeriesStyle> styles)
    {
        for (int network = 0; network < styles.Count; network++)
        {
            double y = TableLine(panel, network);
            string colour = styles[network].Colour;
            Point marker = new(panel.Plot.MinX - RoomForNames(result) + MarkerWidth / 2, y - 4);
            yield return Shapes.Group($"key points {colour}").Add(Shapes.Marker(marker, styles[network]));
            yield return Shapes.Text(result.Networks[network].Network.DisplayName, new Point(panel.Plot.MinX - NameGap, y), $"small {colour}", "end");
        }
    }

    // The values stand below the stage, a line for each network.
    private static IEnumerable<SvgElement> Column(Panel panel, int stage, double[]?[] traces, IReadOnlyList<SeriesStyle> styles)
    {
        for (int network = 0; network < traces.Length; network++)
        {
            string value = traces[network] is double[] trace ? Fitting(trace[stage], panel.X.At(1) - panel.X.At(0) - NameGap) : FigureText.Missing;
            yield return Shapes.Text(value, new Point(panel.X.At(stage), TableLine(panel, network)), $"small {styles[network].Colour}", "middle");
        }
    }

    // The value gets as many decimals as there is room for.
    private static string Fitting(double value, double room)
    {
        for (int decimals = Decimals; decimals >= 0; decimals--)
            if (FigureText.Number(value, decimals) is string text && TextSize.Width(text, TextSize.Small) <= room)
                return text;
        return value.ToString("0E+0", CultureInfo.InvariantCulture);
    }

    private static double TableLine(Panel panel, int network) => panel.Plot.MaxY + RoomOfAxis + network * LineHeight;

    // A value stands above the higher point of a stage or below the lower one: the lines of two networks do not meet there.
    private static IEnumerable<SvgElement> Values(Panel panel, int stage, double[]?[] traces, IReadOnlyList<SeriesStyle> styles)
    {
        int highest = -1;
        for (int network = 0; network < traces.Length; network++)
            if (IsShown(traces[network], stage) && (highest < 0 || traces[network]![stage] > traces[highest]![stage]))
                highest = network;

        for (int network = 0; network < traces.Length; network++)
        {
            if (!IsShown(traces[network], stage))
                continue;
            double value = traces[network]![stage];
            Point foot = new(panel.X.At(stage), panel.Y.At(value) + (network == highest ? -8 : 17));
            yield return Shapes.Text(FigureText.Number(value, 3), foot, $"small halo {styles[network].Colour}", "middle");
        }
    }

    private static bool IsShown(double[]? trace, int stage) => trace is not null && Domain.CanShow(trace[stage]);

    private static LegendEntry Key(NetworkResult network, SeriesStyle style) => new(network.Network.DisplayName, Shapes.Key(style), Shapes.KeyWidth);

    private static string Last(NetworkResult network, int label) =>
        network.SignalTraces.Of(label) is double[] trace ? FigureText.Number(trace[^1], 3) : FigureText.Missing;
}
