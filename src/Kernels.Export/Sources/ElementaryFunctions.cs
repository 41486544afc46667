using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Export.Sources;

/// <summary>
/// The functions of PortableMath in double precision as straight-line functions, from <c>Text/elementary.txt</c>: operation for operation those of
/// src/Kernels/Numerics, so that they give its bits.
/// </summary>
internal static class ElementaryFunctions
{
    private const string Function = "function ";
    private const string Part = "part ";
    private const string Include = "include ";
    private const string Comment = "// ";
    private const string Return = "return ";

    private static readonly Lazy<Dictionary<string, StraightLineFunction>> all = new(Read);

    /// <summary>The functions by their names.</summary>
    public static IReadOnlyDictionary<string, StraightLineFunction> All => all.Value;

    private static Dictionary<string, StraightLineFunction> Read()
    {
        Dictionary<string, string[]> parts = [];
        Dictionary<string, StraightLineFunction> functions = [];
        foreach (string[] lines in ResourceText.Of("elementary.txt").Split("\n\n").Select(block => block.Trim('\n').Split('\n')))
        {
            if (lines[0].StartsWith(Part, StringComparison.Ordinal))
            {
                parts.Add(lines[0][Part.Length..], lines[1..]);
                continue;
            }
            string[] heading = lines[0][Function.Length..].Split('(', ')');
            functions.Add(heading[0], new StraightLineFunction(
                heading[0],
                heading[1].Split(", "),
                [.. lines[1..].SelectMany(line => Included(line, parts)).Select(StatementOf)]).WithoutUnused());
        }
        return functions;
    }

    private static string[] Included(string line, Dictionary<string, string[]> parts) =>
        line.StartsWith(Include, StringComparison.Ordinal) ? parts[line[Include.Length..]] : [line];

    private static Statement StatementOf(string line)
    {
        if (line.StartsWith(Comment, StringComparison.Ordinal))
            return new Statement("", line[Comment.Length..]);
        if (line.StartsWith(Return, StringComparison.Ordinal))
            return new Statement(null, line[Return.Length..]);
        int sign = line.IndexOf(" = ", StringComparison.Ordinal);
        return new Statement(line[..sign], line[(sign + 3)..]);
    }
}
