using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>The facts on an activation that emitted code gives its users.</summary>
/// <param name="Name">The name of its type.</param>
/// <param name="DisplayName">Its name in prose.</param>
/// <param name="Value">f(z).</param>
/// <param name="Slope">df/dz.</param>
/// <param name="Parameters">The learned parameters, which formulas have by their identifiers and people read by their names.</param>
/// <param name="IsPiecewiseLinear">Whether f is linear below 0 and above 0.</param>
/// <param name="IsBounded">Whether f stays between two numbers, so that initial weights usually have LeCun's scale, not He's.</param>
internal sealed record ActivationFacts(
    string Name, string DisplayName, Expression Value, Expression Slope, EquatableArray<LearnedParameter> Parameters, bool IsPiecewiseLinear, bool IsBounded)
{
    public static ActivationFacts Of(ActivationSpec activation) => new(
        activation.Name,
        activation.DisplayName,
        activation.Value,
        activation.Slopes[0],
        activation.Parameters,
        ActivationTraits.IsPiecewiseLinear(activation.Value),
        ActivationTraits.IsBounded(activation.Value));
}
