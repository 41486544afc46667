using System.Linq;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Model;

/// <summary>An activation: its formula in the variable <c>z</c> and its learned parameters.</summary>
internal sealed record ActivationSpec(string Name, Expression Value, EquatableArray<LearnedParameter> Parameters)
{
    /// <summary>The name under which every formula knows the pre-activation, whatever its author called it.</summary>
    public const string PreActivation = "z";

    /// <summary>As prose writes it.</summary>
    public string DisplayName { get; init; } = Name;

    private readonly Derivatives derivatives = new(Value, [PreActivation, .. Parameters.Select(p => p.Identifier)]);

    /// <summary>df/dz, then df/d(parameter) for each learned parameter; differentiated once for the activation and all its networks.</summary>
    public EquatableArray<Expression> Slopes => derivatives.Slopes;
}
