using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Emission;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Export.Sources;

/// <summary>Writes activations as straight-line functions: the assignments of kernels, and so their bits.</summary>
internal static class ActivationFunctions
{
    private const string Result = "result";

    /// <summary>The function of an activation.</summary>
    /// <param name="name">The name of the function.</param>
    /// <param name="activation">The activation; the function takes z, then the learned parameters.</param>
    /// <param name="language">The language.</param>
    public static StraightLineFunction Of(string name, ActivationSpec activation, SourceLanguage language)
    {
        string[] variables = [ActivationSpec.PreActivation, .. activation.Parameters.Select(parameter => parameter.Identifier)];
        StraightLineProgram program = StraightLineProgram.Of(variables, (Result, activation.Value));
        List<Statement> body = [];
        foreach ((Assignment assignment, string value) in ProgramText.Lines(program, Writing))
            body.Add(assignment.Name == Result ? new Statement(null, value) : new Statement(NameOf(assignment.Value, assignment.Name), value));
        return new StraightLineFunction(name, [.. variables.Select(LearnedNames.Variable)], body);

        Func<Node, string> Writing(IReadOnlyDictionary<Node, string> locals) =>
            new ExpressionText(language, part => locals.TryGetValue(part, out string? local) ? NameOf(part, local) : null).Write;
    }

    // Conditions have names by which each language knows their type.
    private static string NameOf(Node node, string name) => node is Condition ? $"is{name}" : name;
}
