using System;
using System.Text;

namespace Kernels.Charts.Markup;

/// <summary>Text within markup, the same in SVG and HTML.</summary>
public static class MarkupText
{
    private const string Special = "&<>\"";

    /// <summary>A text, escaped for an element or an attribute.</summary>
    public static string Escaped(string text)
    {
        // Most texts have nothing to escape.
        if (text.AsSpan().IndexOfAny(Special) < 0)
            return text;

        StringBuilder markup = new();
        foreach (char character in text)
            _ = character switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                _ => markup.Append(character),
            };
        return markup.ToString();
    }
}
