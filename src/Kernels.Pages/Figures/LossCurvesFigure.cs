using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Markup;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The loss of every epoch, and at the end of each line its last value.</summary>
internal static class LossCurvesFigure
{
    private const string Id = "loss_curves";
    private const string Title = "Training loss";
    private const double PartOfWidth = 0.48;
    private const double LeastHeight = 330;
    private const double LeastWidthForNames = 560;
    private const double LabelHeight = 15;
    private const double PixelColumn = 0.5;

    public static Picture Draw(StudyResult result, FigureLayout layout)
    {
        double width = layout.Width;
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        bool namesAtEnds = width >= LeastWidthForNames;
        Head head = new(Title, width, [.. result.Networks.Select((network, index) => Key(network, styles[index])).Where(_ => !namesAtEnds)]);
        double height = Math.Max(LeastHeight, PartOfWidth * width);
        string[] labels = [.. result.Networks.Select(network => namesAtEnds ? $"{network.Network.DisplayName} {Last(network)}" : Last(network))];
        double roomForLabels = 20 + TextSize.Width(labels.MaxBy(label => label.Length)!);
        Panel panel = new(
            new Frame(0, head.Height - 16, width, height),
            new Domain(0, result.Options.Epochs),
            Domain.Around([.. result.Networks.Select(network => network.LossHistory)]).Including(0).Padded(0.03),
            roomForLabels);
        // No more than epochs, so that none is a fraction.
        panel.AddAxes("epoch", "binary cross-entropy", panel.TicksBelow(result.Options.Epochs + 1));
        for (int network = 0; network < labels.Length; network++)
            panel.Content.Add(Curve(panel, result.Networks[network], styles[network]));
        AddLabels(panel, result, styles, labels);
        return new Picture(
            Id + layout.IdSuffix, Title,
            FigureText.Sentences([
                $"The mean loss of each of {result.Options.Epochs} epochs, a line a network, and the loss of the last one",
                .. result.Networks.Select(network => $"{network.Network.DisplayName}: {Last(network)}")]),
            new Extent(width, head.Height - 16 + height), [head.Content, panel.Content]);
    }

    private static SvgElement Curve(Panel panel, NetworkResult network, SeriesStyle style)
    {
        List<Spot> spots = [];
        for (int epoch = 1; epoch <= network.LossHistory.Length; epoch++)
            if (Domain.CanShow(network.LossHistory[epoch - 1]))
                spots.Add(panel.At(epoch, network.LossHistory[epoch - 1]));

        PathData path = new();
        foreach (Spot spot in LineThinning.PerColumn(spots, PixelColumn))
            path.LineTo(spot);
        // A line of one spot would not be seen.
        SvgElement curve = spots.Count == 1 ? Shapes.Marker(spots[0], style, $"points {style.Colour}") : Shapes.Path(path.ToString(), style.Line);
        return curve.Add(new SvgElement("title", network.Network.DisplayName));
    }

    // Beside the end of each line, and joined to it where others pushed the label away.
    private static void AddLabels(Panel panel, StudyResult result, IReadOnlyList<SeriesStyle> styles, string[] labels)
    {
        Spot[] ends = [.. result.Networks.Select(network => End(panel, network))];
        double[] places = LabelPlacement.Spread(Array.ConvertAll(ends, end => end.Y), LabelHeight, panel.Plot.Y, panel.Plot.Bottom);
        for (int network = 0; network < labels.Length; network++)
        {
            Spot foot = new(panel.Plot.Right + 18, places[network] + 4);
            panel.Content.Add(
                Shapes.Line(ends[network] with { X = panel.Plot.Right + 2 }, new Spot(panel.Plot.Right + 14, places[network]), $"{styles[network].Line} thin"),
                Shapes.Text(labels[network], foot, styles[network].Colour));
        }
    }

    private static Spot End(Panel panel, NetworkResult network)
    {
        int last = Array.FindLastIndex(network.LossHistory, Domain.CanShow);
        return panel.At(last + 1, last < 0 ? 0 : network.LossHistory[last]);
    }

    private static string Last(NetworkResult network) => network.StoppedAtEpoch is int epoch
        ? string.Create(CultureInfo.InvariantCulture, $"stopped at {epoch}")
        : $"final {FigureText.Number(network.LossHistory[^1], 4)}";

    private static LegendEntry Key(NetworkResult network, SeriesStyle style) =>
        new(network.Network.DisplayName, Shapes.Path("M-10 0h20", style.Line));
}
