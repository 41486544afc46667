namespace Kernels.Export.Sources;

/// <summary>A line of a straight-line function.</summary>
/// <param name="Name">The local that takes the value; empty for a comment, null for the result.</param>
/// <param name="Text">The expression, which all languages spell alike, or the comment.</param>
internal sealed record Statement(string? Name, string Text)
{
    /// <summary>Whether the value is a condition: names that begin so are conditions.</summary>
    public bool IsCondition => Name?.StartsWith("is", System.StringComparison.Ordinal) == true;
}
