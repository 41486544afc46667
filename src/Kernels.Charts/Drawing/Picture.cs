using System.Collections.Generic;
using System.Text;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>A finished drawing. The same content gives the same text everywhere.</summary>
/// <param name="Id">Its name, unique on a page: all ids within begin with it.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">What it says, for those who cannot see it.</param>
/// <param name="Size">Its size in pixels at full scale.</param>
/// <param name="Content">What is drawn, the first at the back.</param>
public sealed record Picture(string Id, string Title, string Description, Extent Size, IReadOnlyList<SvgElement> Content)
{
    /// <summary>What was left out, a statement each, which the description says too and those who see the picture must be told.</summary>
    public IReadOnlyList<string> Omissions { get; init; } = [];

    /// <summary>A file of its own, with its styles.</summary>
    public string ToFile() => ToText(standsAlone: true);

    /// <summary>An element for a page that has <see cref="Stylesheet.Text"/> once.</summary>
    public string ToInline() => ToText(standsAlone: false);

    private string ToText(bool standsAlone)
    {
        SvgElement svg = new("svg");
        if (standsAlone)
            svg.With("xmlns", "http://www.w3.org/2000/svg").With("width", Size.Width).With("height", Size.Height);
        svg.With("id", Id).With("class", "figure")
            .With("viewBox", $"0 0 {SvgNumber.Of(Size.Width)} {SvgNumber.Of(Size.Height)}")
            .With("role", "img").With("aria-labelledby", $"{Id}-title {Id}-description")
            .Add(new SvgElement("title", Title).With("id", $"{Id}-title"), new SvgElement("desc", Description).With("id", $"{Id}-description"));
        if (standsAlone)
            svg.Add(new SvgElement("style", Stylesheet.Text));
        svg.Add(Content);

        StringBuilder text = new();
        svg.WriteTo(text);
        return text.Append('\n').ToString();
    }
}
