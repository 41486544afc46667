using System;
using System.Collections.Generic;
using System.Globalization;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>
/// A part of a drawing with axes of its own. The first elements lie at the back. The panel gives its plot and its domains as data too, for a
/// script that draws further values into it.
/// </summary>
public sealed class Panel
{
    /// <summary>From a line of a heading to the next.</summary>
    public const double HeadingLine = 16;

    private const double LeastRoomLeft = 56;
    private const double RoomAbove = 28;
    private const double RoomRight = 14;
    private const double RoomBelow = 48;
    private const double PixelsPerTickBelow = 80;
    private const double PixelsPerTickLeft = 60;

    private readonly TickSet yTicks;

    /// <summary>An empty panel with its background.</summary>
    /// <param name="outer">Its whole room, labels included.</param>
    /// <param name="x">The range of the axis below.</param>
    /// <param name="y">The range of the axis to the left.</param>
    /// <param name="roomForLabels">Additional room to the right of the plot, in pixels.</param>
    /// <param name="roomForNames">The least room to the left of the plot.</param>
    /// <param name="yTicks">The ticks to the left; evenly spaced ones by default.</param>
    public Panel(Rectangle outer, Domain x, Domain y, double roomForLabels = 0, double roomForNames = 0, TickSet? yTicks = null)
    {
        this.yTicks = yTicks ?? Ticks.Of(y, 2 + (int)((outer.Height - RoomAbove - RoomBelow) / PixelsPerTickLeft));
        Plot = outer.Without(Math.Max(Math.Max(LeastRoomLeft, roomForNames), Axis.RoomLeft(this.yTicks)), RoomAbove, RoomRight + roomForLabels, RoomBelow);
        X = new LinearScale(x, Plot.MinX, Plot.MaxX);
        Y = new LinearScale(y, Plot.MaxY, Plot.MinY);
        Content = Shapes.Group("plot")
            .With("data-frame", $"{SvgNumber.Of(Plot.MinX)} {SvgNumber.Of(Plot.MinY)} {SvgNumber.Of(Plot.Width)} {SvgNumber.Of(Plot.Height)}")
            .With("data-domain", string.Create(CultureInfo.InvariantCulture, $"{x.From} {x.To} {y.From} {y.To}"))
            .Add(Shapes.Rectangle(Plot, "panel"));
    }

    /// <summary>The rectangle of the data.</summary>
    public Rectangle Plot { get; }

    public LinearScale X { get; }

    public LinearScale Y { get; }

    public SvgElement Content { get; }

    /// <summary>The place of a point of the data in the drawing.</summary>
    public Point At(double x, double y) => new(X.At(x), Y.At(y));

    /// <summary>The place of a point of the data in the drawing.</summary>
    public Point At(Point value) => At(value.X, value.Y);

    /// <summary>A heading of several lines, of which the last stands where a single one does. The others need room above the panel.</summary>
    public void AddHeading(IReadOnlyList<string> lines)
    {
        for (int above = 0; above < lines.Count; above++)
            Content.Add(Shapes.Text(lines[^(above + 1)], new Point(Plot.MinX, Plot.MinY - 9 - above * HeadingLine), "heading"));
    }

    public void AddHeading(string text, string classes = "") =>
        Content.Add(Shapes.Text(text, new Point(Plot.MinX, Plot.MinY - 9), $"heading {classes}".TrimEnd()));

    /// <summary>Adds both axes.</summary>
    /// <param name="x">The title of the axis below.</param>
    /// <param name="y">The title of the axis to the left.</param>
    /// <param name="xTicks">The ticks below; those of <see cref="TicksBelow"/> by default.</param>
    public void AddAxes(string x, string y, TickSet? xTicks = null) => Content.Add(
        Axis.Bottom(Plot, X, xTicks ?? TicksBelow(int.MaxValue), x),
        Axis.Left(Plot, Y, yTicks, y));

    /// <summary>The ticks below: as many as there is room for, up to about a given count.</summary>
    public TickSet TicksBelow(int most)
    {
        int count = Math.Min(most, 2 + (int)(Plot.Width / PixelsPerTickBelow));
        TickSet ticks = Ticks.Of(X.Domain, count);
        while (count > 2 && !Axis.HasRoomBelow(X, ticks))
            ticks = Ticks.Of(X.Domain, --count);
        return ticks;
    }

    /// <summary>Writes the reason for an empty plot into its middle.</summary>
    public void AddReason(string text) =>
        Content.Add(Shapes.Text(text, new Point(Plot.MinX + Plot.Width / 2, Plot.MinY + Plot.Height / 2), "reason small halo", "middle"));

    /// <summary>Adds a boxed note that covers none of the spots: in the plot or, if the plot is full, above its right end.</summary>
    public void AddNote(string text, string classes, IReadOnlyList<Point> taken)
    {
        const double Padding = 6;
        Extent size = new(TextSize.Width(text, TextSize.Small) + 2 * Padding, 20);
        Rectangle box = FreePlace.Find(Plot.Without(Padding, Padding, Padding, Padding), size, taken, clearance: 6)
            ?? Rectangle.Sized(Plot.MaxX - size.Width, Plot.MinY - 24, size.Width, size.Height);
        Content.Add(Shapes.Group($"note {classes}").Add(
            Shapes.Rectangle(box, "box").With("rx", 3),
            Shapes.Text(text, new Point(box.MinX + Padding, box.MaxY - Padding), $"small {classes}")));
    }
}
