using System;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>All samples, as the networks see them.</summary>
internal static class MoonsDatasetFigure
{
    private const string Id = "moons_dataset";
    private const double WidestPlot = 640;
    private const double PartOfWidth = 0.72;

    public static Picture Draw(StudyResult result, FigureLayout layout)
    {
        string id = Id + layout.IdSuffix;
        double[] x = result.Data.Scaled.X;
        double[] labels = result.Data.Raw.Y;
        double drawn = Math.Min(layout.Width, WidestPlot);
        int[] rows = new int[labels.Length];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = row;
        ClassPoints points = new(id, "data set", labels, rows, panels: 1);
        string title = $"Two moons: {labels.Length} samples";
        Head head = new(title, drawn, ClassPoints.Legend());
        Panel panel = new(
            Rectangle.Sized(0, head.Height - 16, drawn, PartOfWidth * drawn),
            Domain.Around([x], 0, 2).Padded(0.04),
            Domain.Around([x], 1, 2).Padded(0.04));
        panel.AddAxes("x1", "x2");
        points.AddTo(panel, sample => Point.InRow(x, sample));

        int ofClass1 = Array.FindAll(labels, label => label == 1).Length;
        return new Picture(
            id, title,
            FigureText.Sentences([
                $"A scatter plot of {labels.Length} points in two classes, {labels.Length - ofClass1} and {ofClass1}, "
                    + "scaled to mean 0 and standard deviation 1",
                "The classes are two half circles that reach into each other, blurred by noise",
                .. points.Omissions]),
            drawn, [new Strip(panel.Plot.MaxY + 48, [points.Definitions(), head.Content, panel.Content])])
        {
            Omissions = points.Omissions,
        };
    }
}
