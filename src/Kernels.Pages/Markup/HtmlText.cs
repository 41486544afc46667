using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Kernels.Charts.Markup;

namespace Kernels.Pages.Markup;

/// <summary>Builds a piece of a page from an interpolated string and escapes every text in it.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText
{
    private readonly StringBuilder text;

    public HtmlText(int literalLength, int formattedCount) => text = new StringBuilder(literalLength + 16 * formattedCount);

    public void AppendLiteral(string markup) => text.Append(markup);

    public void AppendFormatted(Html piece) => text.Append(piece.Text);

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(string value) => MarkupText.AppendEscaped(text, value);

    public override string ToString() => text.ToString();
}
