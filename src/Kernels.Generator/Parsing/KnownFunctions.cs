using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>The methods that a formula may call, and what each means.</summary>
internal static class KnownFunctions
{
    private static readonly Dictionary<string, ElementaryFunction> ofMath = new()
    {
        ["Abs"] = ElementaryFunction.Abs,
        ["Exp"] = ElementaryFunction.Exp,
        ["Log"] = ElementaryFunction.Log,
        ["Sqrt"] = ElementaryFunction.Sqrt,
        ["Tanh"] = ElementaryFunction.Tanh,
    };

    private static readonly Dictionary<string, ElementaryFunction> ofPortableMath = new()
    {
        ["Erf"] = ElementaryFunction.Erf,
        ["Exp"] = ElementaryFunction.Exp,
        ["Expm1"] = ElementaryFunction.Expm1,
        ["Log"] = ElementaryFunction.Log,
        ["Log1p"] = ElementaryFunction.Log1p,
        ["Logistic"] = ElementaryFunction.Logistic,
        ["Softplus"] = ElementaryFunction.Softplus,
        ["Tanh"] = ElementaryFunction.Tanh,
    };

    /// <summary>The names of all that can be called, for a message.</summary>
    public static readonly string Names =
        string.Join(", ", ofMath.Keys.Concat(ofPortableMath.Keys).Concat(["Max", "Min"]).Distinct().OrderBy(name => name, System.StringComparer.Ordinal));

    /// <summary>The expression of a call, or null where the method is not known.</summary>
    public static Expression? Call(IMethodSymbol method, Expression[] arguments) => (TypeName(method), method.Name, arguments) switch
    {
        ("System.Math", "Max", [var left, var right]) => Algebra.Max(left, right),
        ("System.Math", "Min", [var left, var right]) => Algebra.Min(left, right),
        ("System.Math", var name, [var argument]) when ofMath.TryGetValue(name, out ElementaryFunction function) => Algebra.Apply(function, argument),
        ("Kernels.Numerics.PortableMath", var name, [var argument]) when ofPortableMath.TryGetValue(name, out ElementaryFunction function) =>
            Algebra.Apply(function, argument),
        _ => null,
    };

    private static string TypeName(IMethodSymbol method) => method.ContainingType.ToDisplayString();
}
