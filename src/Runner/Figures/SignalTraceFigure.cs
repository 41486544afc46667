using System.Collections.Generic;
using System.Linq;
using Kernels.Runner.Drawing;
using Kernels.Runner.Study;

namespace Kernels.Runner.Figures;

/// <summary>The mean absolute signal at every stage, for a sample of each class that lies far from the boundary.</summary>
internal static class SignalTraceFigure
{
    private const string Id = "signal_trace";
    private const string Title = "Signal through the layers";
    private const double LeastWidth = 360;
    private const double Height = 400;
    private const double LabelHeight = 12.5;

    public static Picture Draw(StudyResult result, double width)
    {
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        Head head = new(Title, width, [.. result.Networks.Select((network, index) => Key(network, styles[index]))]);
        PanelGrid grid = new(2, width, head.Height, LeastWidth, Height);
        List<SvgElement> content = [head.Content];
        for (int label = 0; label < 2; label++)
        {
            double[]?[] traces = [.. result.Networks.Select(network => Trace(network, label))];
            content.Add(Panel(grid.Room(label), label, result, styles, traces));
        }
        return new Picture(
            Id, Title,
            Plain.Sentences([
                $"Two panels, one for the training sample of each class that lies furthest from the middle of its moon: the mean absolute value of pre-activations z and activations a, layer by layer",
                .. result.Networks.Select(network => $"The logit z{network.Shape.LayerCount} of {network.Network.DisplayName} is {Last(network, 0)} and {Last(network, 1)} in size")]),
            grid.Size, content);
    }

    private static SvgElement Panel(Frame room, int label, StudyResult result, IReadOnlyList<SeriesStyle> styles, double[]?[] traces)
    {
        string[] stages = SignalStages.Names(result.Networks[0].Shape);
        IEnumerable<double> values = traces.SelectMany(trace => trace ?? []);
        Panel panel = new(room, new Domain(-0.3, stages.Length - 0.3), Domain.Around(values).Including(0).Padded(0.06));
        panel.AddHeading($"class {label}, far sample");
        panel.AddAxes("stage: z before, a after the activation", "mean absolute value", [.. stages.Select((name, stage) => new Tick(stage, name))]);
        for (int network = 0; network < traces.Length; network++)
            if (traces[network] is double[] trace)
                AddTrace(panel, trace, stages, result.Networks[network].Network.DisplayName, styles[network]);
        for (int stage = 0; stage < stages.Length; stage++)
            AddValues(panel, stage, traces, styles);
        return panel.Content;
    }

    private static void AddTrace(Panel panel, double[] trace, string[] stages, string name, SeriesStyle style)
    {
        PathData path = new();
        SvgElement markers = Shapes.Group($"points {style.Colour}");
        for (int stage = 0; stage < trace.Length; stage++)
        {
            if (!Domain.CanShow(trace[stage]))
                continue;
            Spot spot = panel.At(stage, trace[stage]);
            path.LineTo(spot);
            markers.Add(Shapes.Path(style.Marker, "mark").With("transform", $"translate({SvgNumber.Of(spot.X)} {SvgNumber.Of(spot.Y)})")
                .Add(new SvgElement("title", $"{name}, {stages[stage]}: {Plain.Number(trace[stage], 3)}")));
        }
        panel.Content.Add(Shapes.Path(path.ToString(), style.Line), markers);
    }

    // To the right of the points of a stage, pushed apart.
    private static void AddValues(Panel panel, int stage, double[]?[] traces, IReadOnlyList<SeriesStyle> styles)
    {
        int[] shown = [.. Enumerable.Range(0, traces.Length).Where(network => traces[network] is double[] trace && Domain.CanShow(trace[stage]))];
        double[] places = LabelPlacement.Spread(
            [.. shown.Select(network => panel.Y.At(traces[network]![stage]))], LabelHeight, panel.Plot.Y + 6, panel.Plot.Bottom - 6);
        for (int index = 0; index < shown.Length; index++)
        {
            Spot foot = new(panel.X.At(stage) + 8, places[index] + 4);
            panel.Content.Add(Shapes.Text(Plain.Number(traces[shown[index]]![stage], 3), foot, $"small halo {styles[shown[index]].Colour}"));
        }
    }

    private static LegendEntry Key(NetworkResult network, SeriesStyle style) => new(
        network.Network.DisplayName,
        Shapes.Group(style.Colour).Add(Shapes.Path("M-10 0h20", style.Line), Shapes.Path(style.Marker, "points")));

    private static string Last(NetworkResult network, int label) =>
        Trace(network, label) is double[] trace ? Plain.Number(trace[^1], 3) : "unknown";

    private static double[]? Trace(NetworkResult network, int label) =>
        label == 0 ? network.SignalTraces.Class0 : network.SignalTraces.Class1;
}
