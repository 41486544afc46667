using System.Collections.Generic;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>The head of a drawing: its title and under it the legend. Neither covers data.</summary>
public sealed class Head
{
    private const double Margin = 14;
    private const double SymbolGap = 8;
    private const double LineHeight = 20;

    /// <summary>A head.</summary>
    /// <param name="title">The title.</param>
    /// <param name="width">The width of the drawing; a longer legend takes several lines.</param>
    /// <param name="legend">The legend; empty for none.</param>
    public Head(string title, double width, params IReadOnlyList<LegendEntry> legend)
    {
        Content = Shapes.Group("head").Add(Shapes.Text(title, new Point(Margin, 24), "title"));
        double x = Margin;
        double y = 48;
        foreach (LegendEntry entry in legend)
        {
            double symbol = entry.Width + SymbolGap;
            double needed = symbol + TextSize.Width(entry.Label) + Margin;
            if (x > Margin && x + needed > width)
                (x, y) = (Margin, y + LineHeight);
            Content.Add(
                entry.Symbol.With("transform", $"translate({SvgNumber.Of(x + entry.Width / 2 + 1)} {SvgNumber.Of(y - 4)})"),
                Shapes.Text(entry.Label, new Point(x + symbol, y), "key"));
            x += needed;
        }
        Height = legend.Count == 0 ? 34 : y + 12;
    }

    public SvgElement Content { get; }

    public double Height { get; }
}
