using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>A file of C#: the folder that it lies in, as a namespace, and what its text says of other folders.</summary>
internal sealed partial class SourceFile(string folder, string name, string text)
{
    private readonly string code = CommentOrText().Replace(text, "");

    public string Folder => folder;

    public string Name => name;

    /// <summary>Folder and name, such as <c>Kernels.Runtime/SumOrder.cs</c>.</summary>
    public string Path => $"{folder}/{name}";

    /// <summary>Its lines, without the empty one behind the last line feed.</summary>
    public string[] Lines { get; } = text.TrimEnd('\n').Split('\n');

    /// <summary>The namespace that it declares; null for a program without one.</summary>
    public string? Namespace => NamespaceLine().Match(code) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The namespaces and types that its lines of <c>using</c> name.</summary>
    public IEnumerable<string> Usings => UsingLine().Matches(code).Select(match => match.Groups[1].Value);

    /// <summary>The types that it declares outside others.</summary>
    public IEnumerable<string> Types => TypeLine().Matches(code).Select(match => match.Groups[1].Value);

    /// <summary>All names in it.</summary>
    public HashSet<string> Words { get; } = [.. Word().Matches(CommentOrText().Replace(text, "")).Select(match => match.Value)];

    [GeneratedRegex(@"//[^\n]*|""{3}[\s\S]*?""{3}|""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?:\w+ )*(?:class|struct|record|interface|enum|delegate \w+) (?:struct )?(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\b[A-Z]\w*")]
    private static partial Regex Word();
}
