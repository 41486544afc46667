using System.Collections.Generic;
using System.Linq;

namespace Kernels.Pages.Markup;

/// <summary>A piece of a page, made from an interpolated string. It escapes each value in the string that is not a piece itself.</summary>
internal sealed class Html(string text)
{
    public string Text => text;

    public static Html Empty { get; } = new("");

    /// <summary>The piece that an interpolated string describes.</summary>
    public static Html Of(HtmlText text) => new(text.ToString());

    public static Html Join(string separator, IEnumerable<Html> pieces) => new(string.Join(separator, pieces.Select(piece => piece.Text)));

    /// <summary>Joins pieces, each below the one before.</summary>
    public static Html Lines(IEnumerable<Html> pieces) => Join("\n", pieces);
}
