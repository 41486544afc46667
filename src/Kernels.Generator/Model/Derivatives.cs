using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Model;

/// <summary>
/// The derivatives of a formula in some variables, computed at their first use. They follow from the formula, so that comparing the formulas is
/// enough to compare two models that hold both: any two values of this type are equal.
/// </summary>
internal sealed class Derivatives(Expression value, IReadOnlyList<string> variables) : IEquatable<Derivatives>
{
    private readonly Lazy<EquatableArray<Expression>> slopes =
        new(() => new EquatableArray<Expression>(variables.Select(variable => Differentiation.Derivative(value, variable))));

    /// <summary>The derivatives, in the order of the variables.</summary>
    public EquatableArray<Expression> Slopes => slopes.Value;

    public bool Equals(Derivatives? other) => other is not null;

    public override bool Equals(object? obj) => obj is Derivatives;

    public override int GetHashCode() => 0;
}
