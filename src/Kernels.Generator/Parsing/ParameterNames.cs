using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>Gives learned parameters the names under which emitted code knows them.</summary>
internal static class ParameterNames
{
    /// <summary>
    /// What else stands in the emitted loops and methods of an activation, besides the shared parts, which get out of the way themselves; and
    /// the numbers that are words in a formula's text.
    /// </summary>
    private static readonly ImmutableHashSet<string> taken = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ActivationSpec.PreActivation, ActivationPlan.Output, ActivationPlan.OutputDelta, ActivationPlan.Delta,
        "at", "values", "outputs", "length", "Activate", "Vector256", "Vector512", "PortableMath", nameof(double.NaN), "Infinity");

    /// <summary>The parameters with identifiers, no two of which differ in case alone.</summary>
    public static LearnedParameter[] Identify(IEnumerable<(string Name, double Default)> parameters)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        List<LearnedParameter> identified = [];
        foreach ((string name, double start) in parameters)
        {
            string identifier = IsSpecial(name) ? "its" + char.ToUpperInvariant(name[0]) + name.Substring(1) : name;
            while (!used.Add(identifier))
                identifier += "Parameter";
            identified.Add(new LearnedParameter(name, identifier, start));
        }
        return [.. identified];
    }

    /// <summary>Whether a name is a keyword, or begins like the locals that hold slopes.</summary>
    private static bool IsSpecial(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name.StartsWith(ActivationPlan.Slope, StringComparison.OrdinalIgnoreCase);
}
