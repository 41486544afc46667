using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Kernels.Charts.Markup;

namespace Kernels.Pages.Markup;

/// <summary>Builds a piece of a page from an interpolated string and escapes every text in it.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText
{
    private readonly List<string> parts;

    public HtmlText(int literalLength, int formattedCount) => parts = new List<string>(2 * formattedCount + 1);

    /// <summary>The markup so far, in parts.</summary>
    public IReadOnlyList<string> Parts => parts;

    public void AppendLiteral(string markup) => parts.Add(markup);

    public void AppendFormatted(Html piece) => piece.AddTo(parts);

    public void AppendFormatted(int value) => parts.Add(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string value) => parts.Add(MarkupText.Escaped(value));
}
