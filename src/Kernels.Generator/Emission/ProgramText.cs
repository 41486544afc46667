using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes a straight-line program as locals over vectors.</summary>
internal static class ProgramText
{
    /// <summary>One local an assignment.</summary>
    public static void Emit(SourceWriter writer, NumberType number, StraightLineProgram program)
    {
        foreach ((string name, string value) in Lines(number, program))
            writer.Line($"{number.Vector} {name} = {value};");
    }

    /// <summary>A method of its own for a program of one output, to be inlined where it is called.</summary>
    public static void EmitMethod(SourceWriter writer, NumberType number, string signature, StraightLineProgram program)
    {
        (string Name, string Value)[] lines = [.. Lines(number, program)];
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        string heading = $"private static {number.Vector} {signature}";
        if (lines.Length == 1)
            writer.Lines($"{heading} =>\n    {lines[0].Value};");
        else
            writer.Block(heading, () =>
            {
                foreach ((string name, string value) in lines.Take(lines.Length - 1))
                    writer.Line($"{number.Vector} {name} = {value};");
                writer.Line($"return {lines[lines.Length - 1].Value};");
            });
        writer.Line();
    }

    private static IEnumerable<(string Name, string Value)> Lines(NumberType number, StraightLineProgram program)
    {
        Dictionary<Node, string> locals = [];
        var text = new VectorText(number, locals);
        foreach (Assignment assignment in program.Assignments)
        {
            yield return (assignment.Name, text.Write(assignment.Value));
            if (assignment.Value is not (Constant or Variable) && !locals.ContainsKey(assignment.Value))
                locals.Add(assignment.Value, assignment.Name);
        }
    }
}
