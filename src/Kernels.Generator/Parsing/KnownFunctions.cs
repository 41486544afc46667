using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The methods that a formula may call, and what each means.</summary>
internal static class KnownFunctions
{
    private static readonly Dictionary<string, ElementaryFunction> elementary =
        Enum.GetValues(typeof(ElementaryFunction)).Cast<ElementaryFunction>().ToDictionary(function => function.ToString());

    /// <summary>Names that mean something else in Math than here, or nothing.</summary>
    private static readonly ImmutableHashSet<string> portableOnly = ImmutableHashSet.Create(
        nameof(ElementaryFunction.Erf),
        nameof(ElementaryFunction.Expm1),
        nameof(ElementaryFunction.Log1p),
        nameof(ElementaryFunction.Logistic),
        nameof(ElementaryFunction.Softplus));

    /// <summary>All functions that a formula can call, for a message.</summary>
    public static readonly string Names =
        string.Join(", ", elementary.Keys.OrderBy(name => name, StringComparer.Ordinal))
        + " with one argument, Max, Min, Pow with two, Clamp, FusedMultiplyAdd with three";

    /// <summary>Whether the method raises to a power, whose exponent must be a constant.</summary>
    public static bool IsPower(IMethodSymbol method) => method is { Name: "Pow", Parameters.Length: 2 } && (IsMath(method) || IsPortableMath(method));

    /// <summary>The expression of a call, or null where the method is not known.</summary>
    public static Expression? Call(IMethodSymbol method, Expression[] arguments) => (method.Name, arguments) switch
    {
        (_, [_, Constant exponent]) when IsPower(method) => Algebra.Pow(arguments[0], exponent.Value),
        ("Max", [var left, var right]) when IsMath(method) => Algebra.Max(left, right),
        ("Min", [var left, var right]) when IsMath(method) => Algebra.Min(left, right),
        ("Clamp", [var value, var least, var most]) when IsMath(method) => Algebra.Min(Algebra.Max(value, least), most),
        ("FusedMultiplyAdd", [var left, var right, var addend]) when IsMath(method) => Algebra.FusedMultiplyAdd(left, right, addend),
        (var name, [var argument]) when elementary.TryGetValue(name, out ElementaryFunction function)
            && (IsPortableMath(method) || IsMath(method) && !portableOnly.Contains(name)) => Algebra.Apply(function, argument),
        _ => null,
    };

    /// <summary>Whether the method is one of Math, or of double, which has the same.</summary>
    private static bool IsMath(IMethodSymbol method) =>
        method.ContainingType is { SpecialType: SpecialType.System_Double }
            or { Name: "Math", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsPortableMath(IMethodSymbol method) => method.ContainingType.ToDisplayString() == "Kernels.Numerics.PortableMath";
}
