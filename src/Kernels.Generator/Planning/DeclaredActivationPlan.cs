using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>The plan of an activation's own members: its derivative for one number, with the bits of networks in double.</summary>
/// <param name="Declaration">The activation and the type to complete.</param>
/// <param name="Facts">The facts on it, for its users.</param>
/// <param name="Derivative">df/dz step by step; null where the author has a member of that name.</param>
/// <param name="ValueAndDerivative">f and df/dz step by step, what both share once; null likewise.</param>
internal sealed record DeclaredActivationPlan(
    ActivationDeclaration Declaration, ActivationFacts Facts, StraightLineProgram? Derivative, StraightLineProgram? ValueAndDerivative)
{
    public static DeclaredActivationPlan Of(ActivationDeclaration declaration)
    {
        ActivationSpec activation = declaration.Activation;
        Expression slope = activation.Slopes[0];
        string[] variables = [ActivationSpec.PreActivation, .. activation.Parameters.Select(p => p.Identifier)];
        return new(
            declaration,
            ActivationFacts.Of(activation),
            declaration.HasDerivative ? null : StraightLineProgram.Of(variables, (ActivationPlan.Slope, slope)),
            declaration.HasValueAndDerivative
                ? null
                : StraightLineProgram.Of(variables, (ActivationPlan.Output, activation.Value), (ActivationPlan.Slope, slope)));
    }
}
