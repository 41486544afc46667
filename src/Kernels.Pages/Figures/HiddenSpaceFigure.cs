using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>The test set as each hidden layer sees it: the outputs of its first two units, and the spread of all of them.</summary>
internal static class HiddenSpaceFigure
{
    private const string Id = "hidden_space";
    private const string Title = "Hidden space of the test set";
    private const double LeastWidth = 300;
    private const double PanelHeight = 330;
    private const double Margin = 0.06;

    public static Picture Draw(StudyResult result, FigureLayout layout)
    {
        string id = Id + layout.IdSuffix;
        double width = layout.Width;
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        int layers = result.Networks[0].Shape.HiddenLayerCount;
        ClassPoints points = new(id, "test set", result.Data.Test.Y, result.Data.Split.Test, layers * result.Networks.Count);
        Head head = new(Title, width, ClassPoints.Legend());
        PanelGrid grid = new(result.Networks.Count, width, head.Height, LeastWidth, _ => layers * PanelHeight);

        List<SvgElement[]> panels = [];
        for (int index = 0; index < result.Networks.Count; index++)
        {
            Rectangle room = grid.Room(index);
            panels.Add([.. Enumerable.Range(1, layers).Select(layer =>
            {
                Rectangle ofLayer = Rectangle.Sized(room.MinX, room.MinY + (layer - 1) * PanelHeight, room.Width, PanelHeight);
                return Panel(ofLayer, result.Networks[index], layer, result.Data.Test.X, points, styles[index]);
            })]);
        }
        return new Picture(
            id, Title,
            FigureText.Sentences([
                "For each network a panel a hidden layer: the outputs of units 1 and 2 for every test sample, and the standard deviation of all units' outputs",
                .. result.Networks.Select(Spreads),
                .. points.Omissions]),
            width, grid.Strips([points.Definitions(), head.Content], panels))
        {
            Omissions = points.Omissions,
        };
    }

    private static SvgElement Panel(Rectangle room, NetworkResult network, int layer, double[] inputs, ClassPoints points, SeriesStyle style)
    {
        int width = network.Shape.Width(layer);
        double[] outputs = new double[inputs.Length / 2 * width];
        network.Trained().ComputePostActivations(layer, inputs, outputs);
        Panel panel = new(room, Domain.Around([outputs], 0, width).Padded(Margin), Domain.Around([outputs], 1, width).Padded(Margin));
        panel.Content.With("data-network", network.Network.Name).With("data-layer", layer);
        panel.AddHeading($"{network.Network.DisplayName}, layer {layer}", style.Colour);
        panel.AddAxes("unit 1", "unit 2");
        IReadOnlyList<Point> spots = points.AddTo(panel, sample => Point.InRow(outputs, sample, width));
        panel.AddNote($"std {FigureText.Number(network.HiddenSpread[layer - 1], 4)}", style.Colour, spots);
        return panel.Content;
    }

    private static string Spreads(NetworkResult network) =>
        $"{network.Network.DisplayName}: {string.Join(", then ", network.HiddenSpread.Select(spread => FigureText.Number(spread, 4)))}";
}
