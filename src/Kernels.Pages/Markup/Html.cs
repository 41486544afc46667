using System.Collections.Generic;

namespace Kernels.Pages.Markup;

/// <summary>A piece of a page, made from an interpolated string. It escapes each value in the string that is not a piece itself.</summary>
internal sealed class Html
{
    // A page is deep and long: only its references are copied into larger pieces, and its letters once, at the end.
    private readonly IReadOnlyList<string> parts;

    /// <summary>Takes markup as it is.</summary>
    public Html(string markup) => parts = [markup];

    private Html(IReadOnlyList<string> parts) => this.parts = parts;

    public static Html Empty { get; } = new("");

    public string Text => string.Concat(parts);

    /// <summary>The piece that an interpolated string describes.</summary>
    public static Html Of(HtmlText text) => new(text.Parts);

    public static Html Join(string separator, IEnumerable<Html> pieces)
    {
        List<string> parts = [];
        foreach (Html piece in pieces)
        {
            piece.AddTo(parts);
            parts.Add(separator);
        }
        return new Html(parts.Count > 0 ? parts[..^1] : parts);
    }

    /// <summary>Joins pieces, each below the one before.</summary>
    public static Html Lines(IEnumerable<Html> pieces) => Join("\n", pieces);

    /// <summary>Puts the parts of this piece behind those of others.</summary>
    public void AddTo(List<string> others) => others.AddRange(parts);
}
