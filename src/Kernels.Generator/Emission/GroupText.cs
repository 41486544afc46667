using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes the work on a range of units group by group: a loop over the full groups, then the rest, each in a scope of its own.</summary>
internal static class GroupText
{
    /// <param name="writer">Takes the code.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="units">The units of a group.</param>
    /// <param name="body">Writes a group, given its first unit.</param>
    /// <param name="rest">An addition to the comment of the last group; empty for none.</param>
    public static void Emit<T>(
        SourceWriter writer, string variable, IReadOnlyList<T> groups, Func<T, UnitGroup> units, Action<T, Place> body, string rest = "")
    {
        foreach (T group in groups)
        {
            UnitGroup of = units(group);
            if (of.Repeats > 1)
                writer.Block($"for (int {variable} = {of.Start}; {variable} < {of.End}; {variable} += {of.Count})", () => body(group, Place.Loop(variable)));
            else if (groups.Count > 1)
                writer.Block($"// {Comment(variable, of, ReferenceEquals(group, groups[groups.Count - 1]) ? rest : "")}", () => body(group, of.Start));
            else
                body(group, of.Start);
        }
    }

    /// <summary>The same for groups that hold only units.</summary>
    public static void Emit(SourceWriter writer, string variable, IReadOnlyList<UnitGroup> groups, Action<UnitGroup, Place> body) =>
        Emit(writer, variable, groups, group => group, body);

    private static string Comment(string variable, UnitGroup units, string rest)
    {
        string range = units.Count switch
        {
            0 => "",
            1 => $"{variable} {units.Start}",
            _ => $"{variable} {units.Start} to {units.End - 1}",
        };
        return string.Join(" and ", new[] { range, rest }.Where(text => text.Length > 0));
    }
}
