using Kernels.Generator.Expressions;

namespace Kernels.Generator.Model;

/// <summary>An activation: its formula in the variable <c>z</c> and its learned parameters.</summary>
internal sealed record ActivationSpec(string Name, Expression Value, EquatableArray<LearnedParameter> Parameters)
{
    /// <summary>The name under which every formula knows the pre-activation, whatever its author called it.</summary>
    public const string PreActivation = "z";
}
