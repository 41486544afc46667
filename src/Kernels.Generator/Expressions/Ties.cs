namespace Kernels.Generator.Expressions;

/// <summary>
/// The derivative where the sides of a comparison are equal. Each comparison by itself takes a documented side there, and where a formula
/// has one kink at a time, that is one of its two slopes. Where kinks may meet, sides taken one by one can add up to a slope that the formula
/// has on neither side, as those of max(z, 0) and |z| do in the stable softplus at 0. Then both slopes are worked out, and where they
/// agree, they are the derivative.
/// </summary>
internal static class Ties
{
    /// <summary>Slopes agree that differ by no more than this part of them: they are computed in two ways, each with its roundings.</summary>
    private const double Agreement = 1e-6;

    /// <summary>d(formula)/d(variable).</summary>
    public static Expression Derivative(Expression formula, string variable)
    {
        Expression documented = new Differentiation(variable, x => new Comparison(ComparisonOperator.Less, x, Algebra.Zero)).Of(formula);
        if (!new Kinks(formula, variable).MayMeet())
            return documented;
        Expression before = new OneSided(variable, isBehind: false).Slope(formula);
        Expression behind = new OneSided(variable, isBehind: true).Slope(formula);
        return before.Equals(documented) || behind.Equals(documented)
            ? documented
            : Algebra.Select(Agree(before, behind, documented), before, documented);
    }

    /// <summary>Whether two slopes agree, measured by themselves or by a third, in which what they are the rest of may still be seen.</summary>
    private static Condition Agree(Expression before, Expression behind, Expression documented)
    {
        Expression difference = Magnitude(Algebra.Subtract(before, behind));
        return Logic.Either(
            IsAtMost(difference, Algebra.Add(Magnitude(before), Magnitude(behind))),
            IsAtMost(difference, Magnitude(documented)));
    }

    private static Condition IsAtMost(Expression difference, Expression slope) =>
        Logic.Compare(ComparisonOperator.LessOrEqual, difference, Algebra.Multiply(new Constant(Agreement), slope));

    private static Expression Magnitude(Expression slope) => Algebra.Apply(ElementaryFunction.Abs, slope);
}
