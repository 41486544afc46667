using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.OnDemand.Analysis;
using Kernels.Study.Text;

namespace Kernels.Pages.Figures;

/// <summary>A formula and its derivative as lines.</summary>
public static class ActivationFigure
{
    private const string Id = "activation";
    private const double Height = 420;
    private const double Margin = 0.05;

    /// <summary>Draws a formula.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="analysis">Its values.</param>
    /// <param name="layout">The width.</param>
    public static Picture Draw(string name, FormulaAnalysis analysis, FigureLayout layout)
    {
        SeriesStyle[] styles = [new(0), new(1)];
        string[] names = ["value f(z)", "derivative f'(z)"];
        double[][] lines = [[.. analysis.Points.Select(point => point.Value)], [.. analysis.Points.Select(point => point.Derivative)]];
        string title = $"{name} and its derivative";
        Head head = new(title, layout.Width, [.. names.Zip(styles, (text, style) => new LegendEntry(text, Shapes.Key(style), Shapes.KeyWidth))]);
        Panel panel = new(
            Rectangle.Sized(0, head.Height, layout.Width, Height),
            new Domain(analysis.Points[0].At, analysis.Points[^1].At),
            Domain.Around(lines).Including(0).Padded(Margin));
        panel.AddAxes("z", "f(z), f'(z)");
        for (int line = 0; line < lines.Length; line++)
            panel.Content.Add(Line(panel, analysis, lines[line], styles[line]).Add(new SvgElement("title", names[line])));
        if (!lines.SelectMany(values => values).Any(Domain.CanShow))
            panel.AddReason(FigureText.NothingFinite);
        return new Picture(
            Id + layout.IdSuffix, title, $"Two lines over z: the value and the derivative of {name}.", layout.Width,
            [new Strip(head.Height + Height, [head.Content, panel.Content])]);
    }

    // Not across a kink: there the one may jump, and the other too.
    private static SvgElement Line(Panel panel, FormulaAnalysis analysis, double[] values, SeriesStyle style)
    {
        SvgElement group = Shapes.Group("curves");
        List<Point> spots = [];
        for (int index = 0; index < values.Length; index++)
        {
            double z = analysis.Points[index].At;
            bool isBroken = index > 0 && analysis.Kinks.Any(kink => kink.At > analysis.Points[index - 1].At && kink.At <= z);
            if (isBroken || !Domain.CanShow(values[index]))
                Close(group, spots, style);
            if (Domain.CanShow(values[index]))
                spots.Add(panel.At(z, values[index]));
        }
        Close(group, spots, style);
        return group;
    }

    private static void Close(SvgElement group, List<Point> spots, SeriesStyle style)
    {
        PathData path = new();
        foreach (Point spot in LineThinning.PerColumn(spots, column: 0.5))
            path.LineTo(spot);
        if (spots.Count > 1)
            group.Add(Shapes.Path(path.ToString(), style.Line));
        spots.Clear();
    }
}
