using System.Collections.Generic;
using System.Linq;
using System.Text;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>A finished drawing. The same content gives the same text everywhere.</summary>
/// <param name="Id">Its name, unique on a page: all ids within begin with it.</param>
/// <param name="Title">Its title, in a few words.</param>
/// <param name="Description">Its message in sentences, for those who cannot see it.</param>
/// <param name="Width">Its width in pixels at full scale.</param>
/// <param name="Strips">Its parts, from above.</param>
public sealed record Picture(string Id, string Title, string Description, double Width, IReadOnlyList<Strip> Strips)
{
    /// <summary>Statements on data that the picture leaves out. Its description has them too; whoever shows the picture must show them.</summary>
    public IReadOnlyList<string> Omissions { get; init; } = [];

    /// <summary>Its size in pixels at full scale.</summary>
    public Extent Size => new(Width, Strips.Aggregate(0.0, (height, strip) => height + strip.Height));

    /// <summary>A file of its own, with its styles.</summary>
    public string ToFile()
    {
        Rectangle all = Rectangle.Sized(0, 0, Size.Width, Size.Height);
        SvgElement svg = new SvgElement("svg")
            .With("xmlns", "http://www.w3.org/2000/svg").With("xmlns:xlink", "http://www.w3.org/1999/xlink")
            .With("width", all.Width).With("height", all.Height);
        Describe(Open(svg, Id, all)).Add(new SvgElement("style", Stylesheet.Text), Background(all)).Add(Strips.SelectMany(strip => strip.Content));
        return Text(svg);
    }

    /// <summary>
    /// Elements for a page that has <see cref="Stylesheet.Text"/> once: one for each strip, below each other, the first with title and description.
    /// </summary>
    public string ToInline()
    {
        StringBuilder text = new();
        double top = 0;
        for (int index = 0; index < Strips.Count; index++)
        {
            Rectangle frame = Rectangle.Sized(0, top, Width, Strips[index].Height);
            SvgElement svg = Open(new SvgElement("svg"), index == 0 ? Id : $"{Id}-{index + 1}", frame).With("data-figure", Id);
            text.Append(Text((index == 0 ? Describe(svg) : svg.With("aria-hidden", "true")).Add(Background(frame)).Add(Strips[index].Content)));
            top += frame.Height;
        }
        return text.ToString();
    }

    private static SvgElement Open(SvgElement svg, string id, Rectangle frame) => svg.With("id", id).With("class", "figure")
        .With("viewBox", $"{SvgNumber.Of(frame.MinX)} {SvgNumber.Of(frame.MinY)} {SvgNumber.Of(frame.Width)} {SvgNumber.Of(frame.Height)}");

    private SvgElement Describe(SvgElement svg) => svg
        .With("role", "img").With("aria-labelledby", $"{Id}-title {Id}-description")
        .Add(new SvgElement("title", Title).With("id", $"{Id}-title"), new SvgElement("desc", Description).With("id", $"{Id}-description"));

    // A viewer may be dark, so the file has a background of its own.
    private static SvgElement Background(Rectangle frame) => Shapes.Rectangle(frame, "page");

    private static string Text(SvgElement svg)
    {
        StringBuilder text = new();
        svg.WriteTo(text);
        return text.Append('\n').ToString();
    }
}
