using System;
using System.Collections.Immutable;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Parsing;

/// <summary>The names of learned parameters, which emitted code uses for locals, and with a layer's number for constants.</summary>
internal static class ParameterNames
{
    /// <summary>What stands for something else in emitted code: locals and types within a loop, and with a number, W1, B1, H1 and Dz1.</summary>
    private static readonly ImmutableHashSet<string> taken = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ActivationSpec.PreActivation, ActivationPlan.Output, ActivationPlan.Slope, "at", "values", "slopes", "length", "w", "b", "dz", "Vector256", "PortableMath");

    /// <summary>The author's name, lengthened where it is taken or a keyword.</summary>
    public static string Usable(string name) =>
        taken.Contains(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? name + "Parameter" : name;
}
