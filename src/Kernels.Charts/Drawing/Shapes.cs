using System;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>The elements of drawings.</summary>
public static class Shapes
{
    /// <summary>The width of the key to a series: most patterns of dashes fit twice.</summary>
    public const double KeyWidth = 40;

    public static SvgElement Group(string classes) => new SvgElement("g").With("class", classes);

    public static SvgElement Rectangle(Rectangle frame, string classes) => new SvgElement("rect")
        .With("class", classes).With("x", frame.MinX).With("y", frame.MinY).With("width", frame.Width).With("height", frame.Height);

    public static SvgElement Path(string data, string classes) => new SvgElement("path").With("class", classes).With("d", data);

    public static SvgElement Line(Point from, Point to, string classes) => new SvgElement("line")
        .With("class", classes).With("x1", from.X).With("y1", from.Y).With("x2", to.X).With("y2", to.Y);

    /// <summary>A line of text whose foot stands at a spot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The spot.</param>
    /// <param name="classes">Its size and colour.</param>
    /// <param name="anchor">The part of the text at the spot: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public static SvgElement Text(string text, Point at, string classes, string anchor = "start")
    {
        SvgElement element = new SvgElement("text", text).With("class", classes).With("x", at.X).With("y", at.Y);
        return anchor == "start" ? element : element.With("text-anchor", anchor);
    }

    /// <summary>The marker of a series at a spot.</summary>
    public static SvgElement Marker(Point at, SeriesStyle style, string classes = "mark") =>
        Path(style.Marker, classes).With("transform", $"translate({SvgNumber.Of(at.X)} {SvgNumber.Of(at.Y)})");

    /// <summary>The key to a series: a piece of its line and one of its points, around (0, 0) and <see cref="KeyWidth"/> wide.</summary>
    public static SvgElement Key(SeriesStyle style) =>
        Group($"key {style.Colour}").Add(Path($"M{SvgNumber.Of(-KeyWidth / 2)} 0h{SvgNumber.Of(KeyWidth)}", style.Line), Path(style.Marker, "points"));

    /// <summary>The key to a series, around a spot.</summary>
    public static SvgElement Key(SeriesStyle style, Point at) => Key(style).With("transform", $"translate({SvgNumber.Of(at.X)} {SvgNumber.Of(at.Y)})");

    /// <summary>The definition of a marker, for use at many points.</summary>
    public static SvgElement Definition(string id, string outline) => new SvgElement("path").With("id", id).With("d", outline);

    /// <summary>A circle around a spot.</summary>
    public static SvgElement Circle(Point at, double radius, string classes) => new SvgElement("circle")
        .With("class", classes).With("cx", Math.Round(at.X, 1)).With("cy", Math.Round(at.Y, 1)).With("r", radius);

    /// <summary>A defined marker at a spot, to a tenth of a pixel, as figures have thousands of them. Older viewers know only XLink references.</summary>
    /// <param name="id">The id of the marker.</param>
    /// <param name="at">The spot.</param>
    /// <param name="classes">Its colour.</param>
    /// <param name="title">The tooltip.</param>
    public static SvgElement Point(string id, Point at, string classes, string title) =>
        new SvgElement("use").With("class", classes).With("xlink:href", $"#{id}")
            .With("x", Math.Round(at.X, 1)).With("y", Math.Round(at.Y, 1)).Add(new SvgElement("title", title));
}
