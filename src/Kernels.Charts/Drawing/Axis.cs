using System;
using System.Collections.Generic;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>The axes of a panel: lines of the grid, labels of the ticks, and what the axis shows.</summary>
internal static class Axis
{
    private const double TickLabelGap = 6;
    private const double LetterHeight = 8;

    /// <summary>The axis below a plot.</summary>
    public static SvgElement Bottom(Frame plot, LinearScale scale, IReadOnlyList<Tick> ticks, string title)
    {
        SvgElement axis = Shapes.Group("axis muted small");
        foreach (Tick tick in ticks)
        {
            double x = scale.At(tick.Value);
            axis.Add(
                Shapes.Line(new Spot(x, plot.Y), new Spot(x, plot.Bottom), "grid"),
                Shapes.Text(tick.Label, new Spot(x, plot.Bottom + TickLabelGap + LetterHeight), "tick", "middle"));
        }
        return axis.Add(Shapes.Text(title, new Spot(plot.X + plot.Width / 2, plot.Bottom + 2 * TickLabelGap + 3 * LetterHeight), "name", "middle"));
    }

    /// <summary>The axis to the left of a plot; what it shows is written upwards.</summary>
    public static SvgElement Left(Frame plot, LinearScale scale, IReadOnlyList<Tick> ticks, string title)
    {
        SvgElement axis = Shapes.Group("axis muted small");
        foreach (Tick tick in ticks)
        {
            double y = scale.At(tick.Value);
            axis.Add(
                Shapes.Line(new Spot(plot.X, y), new Spot(plot.Right, y), "grid"),
                Shapes.Text(tick.Label, new Spot(plot.X - TickLabelGap, y + LetterHeight / 2), "tick", "end"));
        }
        Spot foot = new(plot.X - 2 * TickLabelGap - Widest(ticks), plot.Y + plot.Height / 2);
        return axis.Add(Shapes.Text(title, foot, "name", "middle").With("transform", $"rotate(-90 {SvgNumber.Of(foot.X)} {SvgNumber.Of(foot.Y)})"));
    }

    /// <summary>The room that the axis to the left of a plot takes.</summary>
    public static double RoomLeft(IReadOnlyList<Tick> ticks) => 2 * TickLabelGap + Widest(ticks) + LetterHeight + TickLabelGap;

    private static double Widest(IReadOnlyList<Tick> ticks)
    {
        double widest = 0;
        foreach (Tick tick in ticks)
            widest = Math.Max(widest, TextSize.Width(tick.Label, TextSize.Small));
        return widest;
    }
}
