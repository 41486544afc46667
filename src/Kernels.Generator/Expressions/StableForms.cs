namespace Kernels.Generator.Expressions;

/// <summary>
/// Replaces forms that overflow or lose digits by the elementary function that does neither:
/// a / (1 + exp(v)) by a logistic(-v), a exp(v) / (1 + exp(v)) by a logistic(v), a / exp(v) by a exp(-v), exp(v) - 1 by expm1(v),
/// log(1 + v) by log1p(v), log1p(exp(v)) by softplus(v), log(logistic(v)) by -softplus(-v), sqrt(v v) by |v|, the quotients that are a tanh by it,
/// and 1 + tanh(v), which loses its digits far below 0, by 2 logistic(2 v).
/// </summary>
/// <remarks>
/// The functions are mathematically the same. What is gained is a derivative without inf / inf: of the logistic it is
/// y (1 - y), where the quotient's own rule needs exp(-z) squared.
/// </remarks>
internal static class StableForms
{
    private static readonly Constant half = new(0.5);
    private static readonly Constant two = new(2);

    public static Expression? OfQuotient(Expression dividend, Expression divisor) =>
        HyperbolicTangent(dividend, divisor)
        ?? (OneMore(divisor) is Call { Function: ElementaryFunction.Exp } one ? OfLogistic(dividend, one) : null)
        ?? (divisor is Call { Function: ElementaryFunction.Exp } exp
            ? Algebra.Multiply(dividend, Algebra.Apply(ElementaryFunction.Exp, Algebra.Negate(exp.Argument)))
            : null);

    public static Expression? OfSum(Expression left, Expression right) => (left, right) switch
    {
        (Call { Function: ElementaryFunction.Exp } exp, Constant { Value: -1 }) => Algebra.Apply(ElementaryFunction.Expm1, exp.Argument),
        (Constant { Value: -1 }, Call { Function: ElementaryFunction.Exp } exp) => Algebra.Apply(ElementaryFunction.Expm1, exp.Argument),
        (Call { Function: ElementaryFunction.Tanh } tanh, Constant { Value: 1 }) => OneMoreThanTanh(tanh.Argument),
        (Constant { Value: 1 }, Call { Function: ElementaryFunction.Tanh } tanh) => OneMoreThanTanh(tanh.Argument),
        _ => null,
    };

    public static Expression? OfDifference(Expression left, Expression right) => (left, right) switch
    {
        (Call { Function: ElementaryFunction.Exp } exp, Constant { Value: 1 }) => Algebra.Apply(ElementaryFunction.Expm1, exp.Argument),
        (Constant { Value: 1 }, Call { Function: ElementaryFunction.Exp } exp) =>
            Algebra.Negate(Algebra.Apply(ElementaryFunction.Expm1, exp.Argument)),
        (Constant { Value: 1 }, Call { Function: ElementaryFunction.Tanh } tanh) => OneMoreThanTanh(Algebra.Negate(tanh.Argument)),
        _ => null,
    };

    public static Expression? OfCall(ElementaryFunction function, Expression argument) => (function, argument) switch
    {
        (ElementaryFunction.Log, Call { Function: ElementaryFunction.Logistic } logistic) =>
            Algebra.Negate(Algebra.Apply(ElementaryFunction.Softplus, Algebra.Negate(logistic.Argument))),
        (ElementaryFunction.Log, _) when OneMore(argument) is { } rest => Algebra.Apply(ElementaryFunction.Log1p, rest),
        (ElementaryFunction.Log1p, Call { Function: ElementaryFunction.Exp } exp) => Algebra.Apply(ElementaryFunction.Softplus, exp.Argument),
        (ElementaryFunction.Sqrt, Binary { Operator: BinaryOperator.Multiply } product) when product.Left.Equals(product.Right) =>
            Algebra.Apply(ElementaryFunction.Abs, product.Left),
        _ => null,
    };

    /// <summary>dividend / (1 + exp).</summary>
    private static Expression OfLogistic(Expression dividend, Call exp) => dividend switch
    {
        _ when dividend.Equals(exp) => Algebra.Apply(ElementaryFunction.Logistic, exp.Argument),
        Binary { Operator: BinaryOperator.Multiply } product when product.Right.Equals(exp) => Algebra.Multiply(product.Left, OfLogistic(exp, exp)),
        Binary { Operator: BinaryOperator.Multiply } product when product.Left.Equals(exp) => Algebra.Multiply(product.Right, OfLogistic(exp, exp)),
        _ => Algebra.Multiply(dividend, Algebra.Apply(ElementaryFunction.Logistic, Algebra.Negate(exp.Argument))),
    };

    /// <summary>sinh(v) / cosh(v), the same in exponentials, or (exp(v) - 1) / (exp(v) + 1).</summary>
    private static Expression? HyperbolicTangent(Expression dividend, Expression divisor) => (dividend, divisor) switch
    {
        (Call { Function: ElementaryFunction.Sinh } sinh, Call { Function: ElementaryFunction.Cosh } cosh) when sinh.Argument.Equals(cosh.Argument) =>
            Algebra.Apply(ElementaryFunction.Tanh, sinh.Argument),
        (Call { Function: ElementaryFunction.Expm1 } less, _)
            when OneMore(divisor) is Call { Function: ElementaryFunction.Exp } more && more.Argument.Equals(less.Argument) =>
            Algebra.Apply(ElementaryFunction.Tanh, Halved(less.Argument)),
        (Binary { Operator: BinaryOperator.Subtract, Left: Call { Function: ElementaryFunction.Exp } up, Right: Call down },
            Binary { Operator: BinaryOperator.Add } sum)
            when down.Function == ElementaryFunction.Exp && sum.Left.Equals(up) && sum.Right.Equals(down)
            && Algebra.Negate(up.Argument).Equals(down.Argument) =>
            Algebra.Apply(ElementaryFunction.Tanh, up.Argument),
        _ => null,
    };

    private static Expression OneMoreThanTanh(Expression argument) =>
        Algebra.Multiply(two, Algebra.Apply(ElementaryFunction.Logistic, Algebra.Multiply(two, argument)));

    private static Expression Halved(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Multiply, Left: Constant { Value: 2 } } doubled => doubled.Right,
        Negation n => Algebra.Negate(Halved(n.Operand)),
        _ => Algebra.Multiply(half, expression),
    };

    /// <summary>v, when the expression is 1 + v or v + 1.</summary>
    private static Expression? OneMore(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Add, Left: Constant { Value: 1 } } sum => sum.Right,
        Binary { Operator: BinaryOperator.Add, Right: Constant { Value: 1 } } sum => sum.Left,
        _ => null,
    };
}
