using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study.Sweeps;
using Kernels.Study.Text;

namespace Kernels.Pages.Sweeps;

/// <summary>Small multiples: for each cell the median of the losses of all seeds over the epochs, in the band of 90 % of them.</summary>
internal static class LossBandsFigure
{
    private const string Title = "Training loss over the seeds";
    private const double Width = 960;
    private const double LeastWidth = 300;
    private const double PartOfWidth = 0.7;
    private const int MostPanels = 24;

    // The room beside the plot of a panel.
    private const double Sides = 70;

    public static Picture Draw(SweepPageData data)
    {
        LossBand[] bands = [.. data.LossBands.Where(band => band.Points.Count > 0)];
        string[] omissions = bands.Length > MostPanels ? [$"The figure has the first {MostPanels} of {bands.Length} cells"] : [];
        bands = [.. bands.Take(MostPanels)];
        Head head = new(Title, Width);
        int lines = 1;
        PanelGrid grid = new(bands.Length, Width, head.Height, LeastWidth, width =>
        {
            lines = bands.Max(band => CellText.Lines(data.Result, band.Cell, width - Sides).Count);
            return PartOfWidth * width + (lines - 1) * Panel.HeadingLine;
        });
        Domain epochs = new(0, bands.Max(band => band.Points[^1].Epoch));
        Domain losses = Domain.Around([.. bands.Select(band => band.Points.Select(point => point.High).ToArray())]).Including(0).Padded(0.03);
        IReadOnlyList<SvgElement>[] panels = [.. bands.Select((band, index) => Draw(
            CellText.Lines(data.Result, band.Cell, grid.Room(index).Width - Sides),
            new Panel(grid.Room(index).Without(0, (lines - 1) * Panel.HeadingLine, 0, 0), epochs, losses), band))];
        return new Picture(
            "loss_bands", Title,
            FigureText.Sentences([
                $"A panel for each of {ListText.Count(bands.Length, "cell")}: the median loss over the seeds by epoch, and where 90 % of them lie",
                .. omissions]),
            Width, grid.Strips([head.Content], panels))
        {
            Omissions = omissions,
        };
    }

    private static IReadOnlyList<SvgElement> Draw(IReadOnlyList<string> heading, Panel panel, LossBand band)
    {
        panel.AddHeading(heading);
        panel.AddAxes("epoch", "loss");
        PathData area = new();
        foreach (LossBandPoint point in band.Points)
            area.LineTo(panel.At(point.Epoch, point.High));
        foreach (LossBandPoint point in band.Points.Reverse())
            area.LineTo(panel.At(point.Epoch, point.Low));
        PathData line = new();
        foreach (LossBandPoint point in band.Points)
            line.LineTo(panel.At(point.Epoch, point.Median));
        LossBandPoint last = band.Points[^1];
        panel.Content.Add(
            Shapes.Path($"{area}Z", "b5"),
            Shapes.Path(line.ToString(), "line s1"),
            Shapes.Text(FigureText.Number(last.Median, 3), new Point(panel.Plot.MaxX - 4, panel.Y.At(last.Median) - 8), "small halo", "end"));
        return [panel.Content];
    }
}
