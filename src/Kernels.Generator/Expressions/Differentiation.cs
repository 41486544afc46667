using System;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Symbolic differentiation. The derivative of a branch is the derivative of the side that the value takes; that of an elementary
/// function is said by its own output where it can be (tanh' = 1 - tanh^2), so that both share the work.
/// </summary>
internal static class Differentiation
{
    private static readonly Constant two = new(2);
    private static readonly Constant twoOverRootPi = new(1.1283791670955126);

    /// <summary>d(expression)/d(variable).</summary>
    public static Expression Derivative(Expression expression, string variable) => expression switch
    {
        Constant => Algebra.Zero,
        Variable v => v.Name == variable ? Algebra.One : Algebra.Zero,
        Negation n => Algebra.Negate(Derivative(n.Operand, variable)),
        Binary b => OfBinary(b, Derivative(b.Left, variable), Derivative(b.Right, variable)),
        Call c => Scale(Slope(c), Derivative(c.Argument, variable)),
        Conditional c => Algebra.Select(c.Condition, Derivative(c.WhenTrue, variable), Derivative(c.WhenFalse, variable)),
        _ => throw new InvalidOperationException($"No rule differentiates a {expression.GetType().Name}."),
    };

    private static Expression OfBinary(Binary b, Expression dLeft, Expression dRight) => b.Operator switch
    {
        BinaryOperator.Add => Algebra.Add(dLeft, dRight),
        BinaryOperator.Subtract => Algebra.Subtract(dLeft, dRight),
        BinaryOperator.Multiply => Algebra.Add(Scale(b.Right, dLeft), Scale(b.Left, dRight)),
        // (u / v)' = (u' - (u / v) v') / v: the quotient itself is at hand, its square of v is not.
        BinaryOperator.Divide => Algebra.Divide(Algebra.Subtract(dLeft, Algebra.Multiply(b, dRight)), b.Right),
        _ => throw new InvalidOperationException($"No rule differentiates {b.Operator}."),
    };

    /// <summary>
    /// factor * derivative. Where a branch of the derivative is 0 the product is 0 there too, whatever the factor: the slope of a root
    /// is infinite at 0, and would make it not a number.
    /// </summary>
    private static Expression Scale(Expression factor, Expression derivative) =>
        derivative is Conditional choice && (choice.WhenTrue is Constant { Value: 0 } || choice.WhenFalse is Constant { Value: 0 })
            ? Algebra.Select(choice.Condition, Scale(factor, choice.WhenTrue), Scale(factor, choice.WhenFalse))
            : Algebra.Multiply(factor, derivative);

    /// <summary>The derivative of an elementary function in its argument.</summary>
    private static Expression Slope(Call call)
    {
        Expression x = call.Argument;
        return call.Function switch
        {
            ElementaryFunction.Abs => Algebra.Select(
                new Comparison(ComparisonOperator.Less, x, Algebra.Zero), new Constant(-1), Algebra.One),
            ElementaryFunction.Erf => Algebra.Multiply(
                twoOverRootPi, Algebra.Apply(ElementaryFunction.Exp, Algebra.Negate(Algebra.Multiply(x, x)))),
            ElementaryFunction.Exp => call,
            ElementaryFunction.Expm1 => Algebra.Add(call, Algebra.One),
            ElementaryFunction.Log => Algebra.Divide(Algebra.One, x),
            ElementaryFunction.Log1p => Algebra.Divide(Algebra.One, Algebra.Add(Algebra.One, x)),
            ElementaryFunction.Logistic => Algebra.Multiply(call, Algebra.Subtract(Algebra.One, call)),
            ElementaryFunction.Softplus => Algebra.Apply(ElementaryFunction.Logistic, x),
            ElementaryFunction.Sqrt => Algebra.Divide(Algebra.One, Algebra.Multiply(two, call)),
            ElementaryFunction.Tanh => Algebra.Subtract(Algebra.One, Algebra.Multiply(call, call)),
            _ => throw new InvalidOperationException($"No rule differentiates {call.Function}."),
        };
    }
}
