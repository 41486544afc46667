using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// Whether a formula of two branches that parts at z = 0 keeps the sign of z, so that h compares with 0 as z does. Cautious: what is not
/// plainly so is denied, and a product that could round a small number to 0 counts as such.
/// </summary>
internal static class SignAnalysis
{
    /// <summary>Whether <c>h operator 0</c> is <c>z operator 0</c> for every z, one that is not a number included.</summary>
    /// <param name="branches">The formula h.</param>
    /// <param name="condition">Its condition.</param>
    public static bool OutputDecides(Conditional branches, Comparison condition)
    {
        if (condition is not { Left: Variable { Name: ActivationSpec.PreActivation }, Right: Constant { Value: 0 } })
            return false;
        return condition.Operator switch
        {
            ComparisonOperator.Greater => KeepsSign(branches.WhenTrue) && IsAtMostZero(branches.WhenFalse),
            ComparisonOperator.LessOrEqual => IsAtMostZero(branches.WhenTrue) && KeepsSign(branches.WhenFalse),
            ComparisonOperator.GreaterOrEqual => IsAtLeastZero(branches.WhenTrue) && KeepsSign(branches.WhenFalse),
            ComparisonOperator.Less => KeepsSign(branches.WhenTrue) && IsAtLeastZero(branches.WhenFalse),
            _ => false,
        };
    }

    /// <summary>Whether the expression has the sign of z, is 0 only where z is 0, and is not a number where z is not.</summary>
    private static bool KeepsSign(Expression expression) => expression switch
    {
        Variable v => v.Name == ActivationSpec.PreActivation,
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: >= 1 and < double.PositiveInfinity } } b => KeepsSign(b.Right),
        Binary { Operator: BinaryOperator.Multiply, Right: Constant { Value: >= 1 and < double.PositiveInfinity } } b => KeepsSign(b.Left),
        Call { Function: ElementaryFunction.Expm1 } c => KeepsSign(c.Argument),
        _ => false,
    };

    private static bool IsAtMostZero(Expression expression) => expression is Constant { Value: <= 0 } || DoesNotTurnSign(expression);

    private static bool IsAtLeastZero(Expression expression) => expression is Constant { Value: >= 0 } || DoesNotTurnSign(expression);

    /// <summary>Whether the expression has the sign of z or is 0.</summary>
    private static bool DoesNotTurnSign(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: >= 0 and < double.PositiveInfinity } } b => DoesNotTurnSign(b.Right),
        Binary { Operator: BinaryOperator.Multiply, Right: Constant { Value: >= 0 and < double.PositiveInfinity } } b => DoesNotTurnSign(b.Left),
        Call { Function: ElementaryFunction.Expm1 or ElementaryFunction.Tanh } c => DoesNotTurnSign(c.Argument),
        _ => KeepsSign(expression),
    };
}
