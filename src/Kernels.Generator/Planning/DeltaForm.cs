using Kernels.Generator.Expressions;

namespace Kernels.Generator.Planning;

/// <summary>dz = dh f'(z) in the form that takes the fewest multiplications.</summary>
internal static class DeltaForm
{
    /// <summary>
    /// The product of dh and a slope. A choice between slopes of which one is 0 or 1 becomes a choice between products, where that one
    /// needs no multiplication: ReLU's dz is dh or 0, also where dh is not finite.
    /// </summary>
    public static Expression Of(Expression dh, Expression slope) => slope switch
    {
        Conditional c when IsTrivial(c.WhenTrue) || IsTrivial(c.WhenFalse) => Algebra.Select(c.Condition, Of(dh, c.WhenTrue), Of(dh, c.WhenFalse)),
        _ => Algebra.Multiply(dh, slope),
    };

    private static bool IsTrivial(Expression slope) => slope is Constant { Value: 0 or 1 };
}
