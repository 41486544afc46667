using System.Linq;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Model;

/// <summary>An activation: its formula in the variable <c>z</c> and its learned parameters.</summary>
internal sealed record ActivationSpec(string Name, Expression Value, EquatableArray<LearnedParameter> Parameters)
{
    /// <summary>The name of the pre-activation in every formula, instead of the author's name for it.</summary>
    public const string PreActivation = "z";

    /// <summary>Its name in prose.</summary>
    public string DisplayName { get; init; } = Name;

    private readonly Derivatives derivatives = new(Value, [PreActivation, .. Parameters.Select(p => p.Identifier)]);

    /// <summary>df/dz, then df/d(parameter) for each learned parameter; differentiated once for the activation and all its networks.</summary>
    public EquatableArray<Expression> Slopes => derivatives.Slopes;
}
