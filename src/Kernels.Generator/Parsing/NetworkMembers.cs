using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The members that a network is given, and what of its author's own stands in their way.</summary>
internal sealed class NetworkMembers
{
    private static readonly ImmutableArray<string> values = ImmutableArray.Create("Shape", "Output", "Parameters", "mlpParameters", "mlpScratch");

    /// <summary>The name of each method with the types of its parameters.</summary>
    private readonly (string Name, string[] Types)[] methods;

    public NetworkMembers(NumberType number, bool hasOneOutput)
    {
        string input = $"System.ReadOnlySpan<{number.Name}>";
        string result = $"System.Span<{number.Name}>";
        methods =
        [
            ("Forward", [input, result]),
            ("ComputeLossAndGradient", [input, input, result]),
            ("ComputeLossAndGradient", [input, input, "System.ReadOnlySpan<int>", result]),
            ("ComputePostActivations", ["int", input, result]),
            ("TraceSignal", [input, result]),
        ];
        if (hasOneOutput)
            methods = [.. methods, ("Forward", [input])];
    }

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => values.Concat(methods.Select(method => method.Name)).Distinct();

    /// <summary>The members of a type that cannot stand beside these; an overload can.</summary>
    public IEnumerable<ISymbol> Obstacles(INamedTypeSymbol type) =>
        Names.SelectMany(name => type.GetMembers(name)).Where(member => !member.IsImplicitlyDeclared && !IsOverload(member));

    private bool IsOverload(ISymbol member) =>
        member is IMethodSymbol method && !values.Contains(method.Name) && !methods.Any(own => own.Name == method.Name && HasSignature(method, own.Types));

    private static bool HasSignature(IMethodSymbol method, string[] types) =>
        method.Arity == 0 && method.Parameters.All(p => p.RefKind == RefKind.None)
        && method.Parameters.Select(p => p.Type.ToDisplayString()).SequenceEqual(types);
}
