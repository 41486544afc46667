using System;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Runs a body over a range of units in groups: a loop over the full groups, then what is left, each in a scope of its own.</summary>
internal static class GroupLoop
{
    /// <param name="writer">What the code goes to.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="total">The length of the range.</param>
    /// <param name="size">The length of a full group.</param>
    /// <param name="body">Writes a group from its length and its first index, a number or the variable.</param>
    /// <param name="isPart">Whether more of the same follows, so that a single group too needs a scope.</param>
    public static void Emit(SourceWriter writer, string variable, int total, int size, Action<int, string> body, bool isPart = false)
    {
        UnitGroup[] groups = [.. UnitGroup.Split(total, size)];
        foreach (UnitGroup group in groups)
            if (group.Repeats > 1)
                writer.Block($"for (int {variable} = {group.Start}; {variable} < {group.End}; {variable} += {group.Count})", () => body(group.Count, variable));
            else if (groups.Length > 1 || isPart)
                writer.Block($"// {variable} {group.Start}{(group.Count > 1 ? $" to {group.End - 1}" : "")}", () => body(group.Count, $"{group.Start}"));
            else
                body(group.Count, "0");
    }

    /// <summary>The same, and in the last group the biases as one more: full groups without them, then what is left and the biases.</summary>
    /// <param name="writer">What the code goes to.</param>
    /// <param name="variable">The loop's variable.</param>
    /// <param name="total">The length of the range.</param>
    /// <param name="size">The length of a full group.</param>
    /// <param name="biases">What a comment calls them.</param>
    /// <param name="body">Writes a group from its length, its first index and whether the biases are in it.</param>
    public static void EmitWithBiases(SourceWriter writer, string variable, int total, int size, string biases, Action<int, string, bool> body)
    {
        int full = total / size * size;
        if (full == 0)
        {
            body(total, "0", true);
            return;
        }
        string rest = (total - full) switch
        {
            0 => "",
            1 => $"{variable} {full} and ",
            _ => $"{variable} {full} to {total - 1} and ",
        };
        Emit(writer, variable, full, size, (count, start) => body(count, start, false), isPart: true);
        writer.Block($"// {rest}{biases}", () => body(total - full, $"{full}", true));
    }
}
