using System;
using System.Text;

namespace Kernels.Charts.Markup;

/// <summary>Text within markup, the same in SVG and HTML.</summary>
public static class MarkupText
{
    private const string Special = "&<>\"";

    /// <summary>Appends a text, escaped for an element or an attribute.</summary>
    public static void AppendEscaped(StringBuilder markup, string text)
    {
        // Most texts have nothing to escape.
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            markup.Append(text);
            return;
        }

        foreach (char character in text)
            _ = character switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                _ => markup.Append(character),
            };
    }
}
