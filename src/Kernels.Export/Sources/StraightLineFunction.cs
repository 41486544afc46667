using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Kernels.Export.Sources;

/// <summary>A function of doubles without branches, each local assigned once: every language can say it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Body">Its lines, the result last.</param>
internal sealed partial record StraightLineFunction(string Name, IReadOnlyList<string> Parameters, IReadOnlyList<Statement> Body)
{
    /// <summary>The function without the locals that its result does not need.</summary>
    public StraightLineFunction WithoutUnused()
    {
        HashSet<string> used = [];
        List<Statement> needed = [];
        foreach (Statement statement in Body.Reverse())
        {
            if (statement.Name is { Length: > 0 } name && !used.Contains(name))
                continue;
            needed.Add(statement);
            if (statement.Name != "")
                used.UnionWith(Words().Matches(statement.Text).Select(match => match.Value));
        }
        needed.Reverse();
        return this with { Body = needed };
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
