using System.Collections.Generic;
using System.Text;

namespace Kernels.Charts.Markup;

/// <summary>An element of a drawing: a name, attributes in the order given, and either a text or other elements.</summary>
/// <param name="name">The name of the element, such as <c>path</c>.</param>
/// <param name="text">The text within; null for none.</param>
public sealed class SvgElement(string name, string? text = null)
{
    private readonly string? text = text;
    private readonly List<string> attributes = [];
    private readonly List<SvgElement> children = [];

    public SvgElement With(string attribute, string value)
    {
        attributes.Add(attribute);
        attributes.Add(value);
        return this;
    }

    public SvgElement With(string attribute, double value) => With(attribute, SvgNumber.Of(value));

    public SvgElement Add(params IEnumerable<SvgElement> elements)
    {
        children.AddRange(elements);
        return this;
    }

    /// <summary>Writes the element. Each child takes a line; an element that holds only a text takes a single line.</summary>
    public void WriteTo(StringBuilder svg)
    {
        svg.Append('<').Append(name);
        for (int index = 0; index < attributes.Count; index += 2)
            svg.Append(' ').Append(attributes[index]).Append("=\"").Append(MarkupText.Escaped(attributes[index + 1])).Append('"');
        if (text is null && children.Count == 0)
        {
            svg.Append("/>");
            return;
        }

        svg.Append('>');
        if (text is not null)
            svg.Append(MarkupText.Escaped(text));
        bool inOneLine = children.Count == 1 && children[0].text is not null;
        foreach (SvgElement child in children)
        {
            if (!inOneLine)
                svg.Append('\n');
            child.WriteTo(svg);
        }
        if (children.Count > 0 && !inOneLine)
            svg.Append('\n');
        svg.Append("</").Append(name).Append('>');
    }
}
