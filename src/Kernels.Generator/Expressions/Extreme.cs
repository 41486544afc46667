namespace Kernels.Generator.Expressions;

/// <summary>
/// A choice between the two values that its condition compares, such as <c>z &lt;= 0 ? 0 : z</c>: a larger or smaller of two, for which
/// processors have an instruction. Both writings give the same value; only where the two are zeros of different sign may the sign differ.
/// </summary>
internal static class Extreme
{
    /// <summary>The function of PortableMath that gives the choice from its values in their order; null for a choice of another kind.</summary>
    public static string? Of(Conditional choice)
    {
        if (choice.Condition is not Comparison { Operator: not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) } comparison)
            return null;
        bool prefersLeft = comparison.Left.Equals(choice.WhenTrue) && comparison.Right.Equals(choice.WhenFalse);
        bool prefersRight = comparison.Left.Equals(choice.WhenFalse) && comparison.Right.Equals(choice.WhenTrue);
        if (!prefersLeft && !prefersRight)
            return null;
        bool whenLeftIsLarger = comparison.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual;
        return whenLeftIsLarger == prefersLeft ? "Larger" : "Smaller";
    }
}
