using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Kernels.Charts.Drawing;

namespace Kernels.Pages.Tests.Figures;

/// <summary>The room that a line of text takes in a figure.</summary>
internal sealed record TextBox(string Text, double Left, double Top, double Right, double Bottom)
{
    private const double Ascent = 0.72;
    private const double Descent = 0.1;

    public static IEnumerable<TextBox> Of(XElement figure) =>
        from text in figure.Descendants() where text.Name.LocalName == "text" select Of(text.Value, text);

    public bool Overlaps(TextBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool LiesWithin(Extent size) => Left >= 0 && Top >= 0 && Right <= size.Width && Bottom <= size.Height;

    private static TextBox Of(string text, XElement element)
    {
        double size = Size(element);
        double width = TextSize.Width(text, size);
        double before = (string?)element.Attribute("text-anchor") switch { "middle" => width / 2, "end" => width, _ => 0 };
        (double x, double y) = (Number(element, "x"), Number(element, "y"));
        return element.Attribute("transform") is null
            ? new TextBox(text, x - before, y - Ascent * size, x - before + width, y + Descent * size)
            : new TextBox(text, x - Ascent * size, y - before, x + Descent * size, y - before + width);
    }

    private static double Size(XElement element)
    {
        string[] classes = [.. element.AncestorsAndSelf().SelectMany(each => ((string?)each.Attribute("class") ?? "").Split(' '))];
        return classes.Contains("title") ? TextSize.Title
            : classes.Contains("heading") ? TextSize.Heading
            : classes.Contains("small") ? TextSize.Small
            : TextSize.Normal;
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
