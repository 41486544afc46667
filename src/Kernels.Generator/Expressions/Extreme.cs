namespace Kernels.Generator.Expressions;

/// <summary>
/// A choice between the two values that its condition compares, such as <c>z &lt;= 0 ? 0 : z</c>, or between z and a share of it by the sign of z,
/// such as <c>z > 0 ? z : 0.01 * z</c>: a larger or smaller of two, for which processors have an instruction. Both writings give the same value;
/// only where the two are zeros of different sign may the sign differ.
/// </summary>
internal static class Extreme
{
    /// <summary>The function of PortableMath that gives the choice from its values in their order; null for a choice of another kind.</summary>
    public static string? Of(Conditional choice)
    {
        if (choice.Condition is not Comparison { Operator: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } comparison)
            return null;
        bool prefersTrue = comparison.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual;
        (Expression whenLarger, Expression whenSmaller) = prefersTrue ? (choice.WhenTrue, choice.WhenFalse) : (choice.WhenFalse, choice.WhenTrue);
        if (whenLarger.Equals(comparison.Left) && IsRight(whenSmaller))
            return "Larger";
        return whenSmaller.Equals(comparison.Left) && IsRight(whenLarger) ? "Smaller" : null;

        bool IsRight(Expression value) =>
            value.Equals(comparison.Right) || comparison.Right is Constant { Value: 0 } && IsShare(value, comparison.Left);
    }

    /// <summary>
    /// Whether the value is a part of z, which is above 0 exactly where it is above that part. Rounded, they may be equal: then either will do.
    /// </summary>
    private static bool IsShare(Expression value, Expression z) =>
        value is Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: > 0 and < 1 }, Right: Expression whole } && whole.Equals(z);
}
