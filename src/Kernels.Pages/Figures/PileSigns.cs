using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Pages.Figures;

/// <summary>Signs for samples below others: a ring in the colour of the hidden class, and the count of each class where there is room.</summary>
/// <param name="plot">The rectangle of the points.</param>
internal sealed class PileSigns(Rectangle plot)
{
    private const double Radius = 6.5;
    private const int LeastCounted = 5;
    private const double Gap = 9;
    private const double Ascent = 8;
    private const double Descent = 3;

    private readonly List<Rectangle> labels = [];

    /// <summary>The legend's key to a ring.</summary>
    public static LegendEntry Key => new("ring: more below, 3+2 of classes 0+1", Shapes.Circle(new Point(0, 0), Radius, "ring"));

    /// <summary>Signs for all piles.</summary>
    /// <param name="spots">The places of the points, in the order of drawing.</param>
    /// <param name="labels">Their classes, 0 or 1.</param>
    public IReadOnlyList<SvgElement> Of(IReadOnlyList<Point> spots, IReadOnlyList<int> labels)
    {
        List<SvgElement> signs = [];
        foreach (IReadOnlyList<int> pile in SamplePiles.Find(spots).OrderByDescending(pile => pile.Count))
        {
            int ofClass1 = pile.Count(point => labels[point] == 1);
            int ofClass0 = pile.Count - ofClass1;
            int top = labels[pile[^1]];
            int hidden = ofClass0 > 0 && ofClass1 > 0 ? 1 - top : top;
            signs.Add(Shapes.Circle(spots[pile[^1]], Radius, $"ring c{hidden}")
                .Add(new SvgElement("title", $"{pile.Count} samples: {ofClass0} of class 0, {ofClass1} of class 1")));
            if (pile.Count >= LeastCounted && Place($"{ofClass0}+{ofClass1}", spots[pile[^1]]) is SvgElement count)
                signs.Add(count);
        }
        return signs;
    }

    /// <summary>Spots that notes must leave free for the counts.</summary>
    public IEnumerable<Point> Taken => labels.SelectMany(label =>
        Enumerable.Range(0, 1 + (int)(label.Width / Gap)).Select(step => new Point(label.MinX + step * Gap, label.MinY + label.Height / 2))
            .Append(new Point(label.MaxX, label.MaxY)));

    // To the right of a point or, at the rim, to its left; nowhere if another count is in the way.
    private SvgElement? Place(string text, Point at)
    {
        double width = TextSize.Width(text, TextSize.Small);
        double x = at.X + Gap + width <= plot.MaxX ? at.X + Gap : at.X - Gap - width;
        double foot = Math.Clamp(at.Y + Ascent / 2, plot.MinY + Ascent, plot.MaxY - Descent);
        Rectangle box = Rectangle.Sized(x, foot - Ascent, width, Ascent + Descent);
        if (labels.Exists(other => other.Overlaps(box)))
            return null;

        labels.Add(box);
        return Shapes.Text(text, new Point(x, foot), "small halo");
    }
}
