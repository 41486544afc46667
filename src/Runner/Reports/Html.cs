using System.Collections.Generic;

namespace Kernels.Runner.Reports;

/// <summary>A piece of a page. It is written as an interpolated string; what stands in its holes is escaped, unless it is a piece itself.</summary>
internal readonly record struct Html(string Text)
{
    public static Html Empty { get; } = new("");

    /// <summary>The piece that an interpolated string describes.</summary>
    public static Html Of(HtmlText text) => new(text.ToString());

    public static Html Join(string separator, IEnumerable<Html> pieces) => new(string.Join(separator, pieces));

    /// <summary>Pieces below each other.</summary>
    public static Html Lines(IEnumerable<Html> pieces) => Join("\n", pieces);

    public override string ToString() => Text;
}
