using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes a straight-line program as locals, here over vectors.</summary>
internal static class ProgramText
{
    /// <summary>Writes one local for each assignment.</summary>
    public static void Emit(SourceWriter writer, VectorType vector, StraightLineProgram program)
    {
        foreach ((Assignment assignment, string value) in VectorLines(vector, program))
            writer.Line($"{vector} {assignment.Name} = {value};");
    }

    /// <summary>Writes a method for a program of one output; its callers inline it.</summary>
    public static void EmitMethod(SourceWriter writer, VectorType vector, string signature, StraightLineProgram program)
    {
        (Assignment Assignment, string Value)[] lines = [.. VectorLines(vector, program)];
        writer.Line("[MethodImplAttribute(MethodImplOptions.AggressiveInlining)]");
        string heading = $"private static {vector} {signature}";
        if (lines.Length == 1)
            writer.Lines($"{heading} =>\n    {lines[0].Value};");
        else
            writer.Block(heading, () =>
            {
                foreach ((Assignment assignment, string value) in lines.Take(lines.Length - 1))
                    writer.Line($"{vector} {assignment.Name} = {value};");
                writer.Line($"return {lines[lines.Length - 1].Value};");
            });
        writer.Line();
    }

    /// <summary>Each assignment with the text of its value.</summary>
    /// <param name="program">The assignments.</param>
    /// <param name="writing">Makes the writer of formulas, given the names of the locals so far.</param>
    public static IEnumerable<(Assignment Assignment, string Value)> Lines(
        StraightLineProgram program, Func<IReadOnlyDictionary<Node, string>, Func<Node, string>> writing)
    {
        Dictionary<Node, string> locals = [];
        Func<Node, string> write = writing(locals);
        foreach (Assignment assignment in program.Assignments)
        {
            yield return (assignment, write(assignment.Value));
            if (assignment.Value is not (Constant or Variable) && !locals.ContainsKey(assignment.Value))
                locals.Add(assignment.Value, assignment.Name);
        }
    }

    private static IEnumerable<(Assignment Assignment, string Value)> VectorLines(VectorType vector, StraightLineProgram program) =>
        Lines(program, locals => new VectorText(vector, locals).Write);
}
