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

/// <summary>The loss of every epoch, and at the end of each line its last value.</summary>
internal static class LossCurvesFigure
{
    private const string Id = "loss_curves";
    private const string Title = "Training loss";
    private const double PartOfWidth = 0.48;
    private const double LeastHeight = 330;
    private const double LeastWidthForNames = 560;
    private const double LabelHeight = 15;
    private const double LabelGap = 6;
    private const double PixelColumn = 0.5;
    private const int MarksPerCurve = 4;

    public static Picture Draw(StudyResult result, FigureLayout layout)
    {
        double width = layout.Width;
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        bool namesAtEnds = width >= LeastWidthForNames;
        Head head = new(Title, width, [.. result.Networks.Select((network, index) => Key(network, styles[index])).Where(_ => !namesAtEnds)]);
        double height = Math.Max(LeastHeight, PartOfWidth * width);
        string[] labels = [.. result.Networks.Select(network => namesAtEnds ? $"{network.Network.DisplayName} {Last(network)}" : Last(network))];
        double roomForLabels = Shapes.KeyWidth + 2 * LabelGap + TextSize.Width(labels.MaxBy(label => label.Length)!);
        Panel panel = new(
            Rectangle.Sized(0, head.Height - 16, width, height),
            new Domain(0, result.Options.Epochs),
            Domain.Around([.. result.Networks.Select(network => network.LossHistory)]).Including(0).Padded(0.03),
            roomForLabels);
        // More ticks than epochs would name fractions of an epoch.
        panel.AddAxes("epoch", "binary cross-entropy", panel.TicksBelow(result.Options.Epochs + 1));
        for (int network = 0; network < labels.Length; network++)
            panel.Content.Add(Curve(panel, result.Networks[network], styles[network])).Add(Marks(panel, result, network, styles[network]));
        if (result.Networks.All(network => network.LossHistory.Length == 0))
            panel.AddReason(FigureText.NothingFinite);
        AddLabels(panel, result, styles, labels);
        return new Picture(
            Id + layout.IdSuffix, Title,
            FigureText.Sentences([
                $"The mean loss of each of {result.Options.Epochs} epochs, a line a network, and the loss of the last one",
                .. result.Networks.Select(network => $"{network.Network.DisplayName}: {Last(network)}")]),
            width, [new Strip(head.Height - 16 + height, [head.Content, panel.Content])]);
    }

    private static SvgElement Curve(Panel panel, NetworkResult network, SeriesStyle style)
    {
        List<Point> spots = [];
        for (int epoch = 1; epoch <= network.LossHistory.Length; epoch++)
            if (Domain.CanShow(network.LossHistory[epoch - 1]))
                spots.Add(panel.At(epoch, network.LossHistory[epoch - 1]));

        PathData path = new();
        foreach (Point spot in LineThinning.PerColumn(spots, PixelColumn))
            path.LineTo(spot);
        // A line of one spot would be invisible.
        SvgElement curve = spots.Count == 1 ? Shapes.Marker(spots[0], style, $"points {style.Colour}") : Shapes.Path(path.ToString(), style.Line);
        return curve.Add(new SvgElement("title", network.Network.DisplayName));
    }

    // Markers tell a line by their shape too. Those of different networks stand at different epochs.
    private static SvgElement Marks(Panel panel, StudyResult result, int network, SeriesStyle style)
    {
        double[] losses = result.Networks[network].LossHistory;
        SvgElement marks = Shapes.Group($"points {style.Colour}");
        for (int mark = 0; mark < MarksPerCurve; mark++)
        {
            double part = (mark + (network + 0.5) / result.Networks.Count) / MarksPerCurve;
            int epoch = Math.Max(1, (int)Math.Round(part * result.Options.Epochs));
            if (epoch <= losses.Length && Domain.CanShow(losses[epoch - 1]))
                marks.Add(Shapes.Marker(panel.At(epoch, losses[epoch - 1]), style));
        }
        return marks;
    }

    // A key and the last loss stand beside the end of each line, or as near as the others allow; for a line that ends early, or never began, at the foot.
    private static void AddLabels(Panel panel, StudyResult result, IReadOnlyList<SeriesStyle> styles, string[] labels)
    {
        double[] wanted = [.. result.Networks.Select(network => End(panel, network))];
        double[] places = LabelPlacement.Spread(wanted, LabelHeight, panel.Plot.MinY, panel.Plot.MaxY - LabelGap);
        for (int network = 0; network < labels.Length; network++)
        {
            Point key = new(panel.Plot.MaxX + LabelGap + Shapes.KeyWidth / 2, places[network]);
            Point foot = new(panel.Plot.MaxX + 2 * LabelGap + Shapes.KeyWidth, places[network] + 4);
            panel.Content.Add(
                Shapes.Key(styles[network], key),
                Shapes.Text(labels[network], foot, styles[network].Colour));
        }
    }

    private static double End(Panel panel, NetworkResult network) =>
        network.StoppedAtEpoch is null && Domain.CanShow(network.LossHistory[^1]) ? panel.Y.At(network.LossHistory[^1]) : panel.Plot.MaxY;

    private static string Last(NetworkResult network) => network.StoppedAtEpoch is int epoch
        ? string.Create(CultureInfo.InvariantCulture, $"stopped at {epoch}")
        : $"final {FigureText.Number(network.LossHistory[^1], 4)}";

    private static LegendEntry Key(NetworkResult network, SeriesStyle style) => new(network.Network.DisplayName, Shapes.Key(style), Shapes.KeyWidth);
}
