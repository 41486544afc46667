using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Parsing;

/// <summary>Gives learned parameters the names under which formulas know them.</summary>
internal static class ParameterNames
{
    /// <summary>The words of a formula that stand where a parameter may: its own variables, and numbers.</summary>
    private static readonly ImmutableHashSet<string> words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ActivationSpec.PreActivation, ActivationPlan.Output, ActivationPlan.OutputDelta, nameof(double.NaN), "Infinity");

    /// <summary>The parameters, each with an identifier of its own that means nothing else in a formula.</summary>
    public static LearnedParameter[] Identify(IEnumerable<(string Name, double Default)> parameters)
    {
        HashSet<string> used = [];
        List<LearnedParameter> identified = [];
        foreach ((string name, double start) in parameters)
        {
            string identifier = name;
            while (words.Contains(identifier) || !used.Add(identifier))
                identifier += "Parameter";
            identified.Add(new LearnedParameter(name, identifier, start));
        }
        return [.. identified];
    }
}
