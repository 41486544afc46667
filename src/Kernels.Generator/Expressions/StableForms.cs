namespace Kernels.Generator.Expressions;

/// <summary>
/// Replaces forms that overflow or lose digits by the elementary function that does neither:
/// a / (1 + exp(v)) by a logistic(-v), exp(v) - 1 by expm1(v), log(1 + v) by log1p(v), log1p(exp(v)) by softplus(v).
/// </summary>
/// <remarks>
/// The functions are mathematically the same. What is gained is a derivative without inf / inf: of the logistic it is
/// y (1 - y), where the quotient's own rule needs exp(-z) squared.
/// </remarks>
internal static class StableForms
{
    public static Expression? OfQuotient(Expression dividend, Expression divisor) =>
        OneMore(divisor) is Call { Function: ElementaryFunction.Exp } exp
            ? Algebra.Multiply(dividend, Algebra.Apply(ElementaryFunction.Logistic, Algebra.Negate(exp.Argument)))
            : null;

    public static Expression? OfDifference(Expression left, Expression right) =>
        (left, right) is (Call { Function: ElementaryFunction.Exp } exp, Constant { Value: 1 })
            ? Algebra.Apply(ElementaryFunction.Expm1, exp.Argument)
            : null;

    public static Expression? OfCall(ElementaryFunction function, Expression argument) => (function, argument) switch
    {
        (ElementaryFunction.Log, _) when OneMore(argument) is { } rest => Algebra.Apply(ElementaryFunction.Log1p, rest),
        (ElementaryFunction.Log1p, Call { Function: ElementaryFunction.Exp } exp) => Algebra.Apply(ElementaryFunction.Softplus, exp.Argument),
        _ => null,
    };

    /// <summary>v, when the expression is 1 + v or v + 1.</summary>
    private static Expression? OneMore(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Add, Left: Constant { Value: 1 } } sum => sum.Right,
        Binary { Operator: BinaryOperator.Add, Right: Constant { Value: 1 } } sum => sum.Left,
        _ => null,
    };
}
