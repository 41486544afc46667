using System;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>The axes of a panel: lines of the grid, labels of the ticks, and the title of the axis.</summary>
internal static class Axis
{
    private const double TickLabelGap = 6;
    private const double LetterHeight = 8;

    /// <summary>The axis below a plot.</summary>
    public static SvgElement Bottom(Rectangle plot, LinearScale scale, TickSet ticks, string title)
    {
        SvgElement axis = Shapes.Group("axis muted small");
        foreach (Tick tick in ticks.All)
        {
            double x = scale.At(tick.Value);
            axis.Add(
                Shapes.Line(new Point(x, plot.MinY), new Point(x, plot.MaxY), "grid"),
                Shapes.Text(tick.Label, new Point(x, plot.MaxY + TickLabelGap + LetterHeight), "tick", "middle"));
        }
        Point foot = new(plot.MinX + plot.Width / 2, plot.MaxY + 2 * TickLabelGap + 3 * LetterHeight);
        return axis.Add(Shapes.Text(ticks.Title(title), foot, "name", "middle").With("data-name", title));
    }

    /// <summary>The axis to the left of a plot; its title runs upwards.</summary>
    public static SvgElement Left(Rectangle plot, LinearScale scale, TickSet ticks, string title)
    {
        SvgElement axis = Shapes.Group("axis muted small");
        foreach (Tick tick in ticks.All)
        {
            double y = scale.At(tick.Value);
            axis.Add(
                Shapes.Line(new Point(plot.MinX, y), new Point(plot.MaxX, y), "grid"),
                Shapes.Text(tick.Label, new Point(plot.MinX - TickLabelGap, y + LetterHeight / 2), "tick", "end"));
        }
        Point foot = new(plot.MinX - 2 * TickLabelGap - Widest(ticks), plot.MinY + plot.Height / 2);
        return axis.Add(Shapes.Text(ticks.Title(title), foot, "name", "middle")
            .With("data-name", title).With("transform", $"rotate(-90 {SvgNumber.Of(foot.X)} {SvgNumber.Of(foot.Y)})"));
    }

    /// <summary>The room that the axis to the left of a plot takes.</summary>
    public static double RoomLeft(TickSet ticks) => 2 * TickLabelGap + Widest(ticks) + LetterHeight + TickLabelGap;

    /// <summary>Whether the labels below a plot do not touch.</summary>
    public static bool HasRoomBelow(LinearScale scale, TickSet ticks)
    {
        for (int tick = 1; tick < ticks.All.Count; tick++)
        {
            (Tick left, Tick right) = (ticks.All[tick - 1], ticks.All[tick]);
            double taken = (TextSize.Width(left.Label, TextSize.Small) + TextSize.Width(right.Label, TextSize.Small)) / 2;
            if (scale.At(right.Value) - scale.At(left.Value) < taken + TickLabelGap)
                return false;
        }
        return true;
    }

    private static double Widest(TickSet ticks)
    {
        double widest = 0;
        foreach (Tick tick in ticks.All)
            widest = Math.Max(widest, TextSize.Width(tick.Label, TextSize.Small));
        return widest;
    }
}
