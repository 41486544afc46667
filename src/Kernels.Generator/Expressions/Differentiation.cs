using System;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Symbolic differentiation. The derivative of a branch is the derivative of the side that the value takes; that of an elementary
/// function is said by its own output where it can be (tanh' = 1 - tanh^2), so that both share the work.
/// </summary>
internal static class Differentiation
{
    private const int LargestGuard = 50;

    private static readonly Constant two = new(2);
    private static readonly Constant twoOverRootPi = new(1.1283791670955126);

    /// <summary>d(expression)/d(variable).</summary>
    public static Expression Derivative(Expression expression, string variable) => expression switch
    {
        Constant => Algebra.Zero,
        Variable v => v.Name == variable ? Algebra.One : Algebra.Zero,
        Negation n => Algebra.Subtract(Algebra.Zero, Derivative(n.Operand, variable)),
        Binary b => OfBinary(b, Derivative(b.Left, variable), Derivative(b.Right, variable)),
        Call c => OfCall(c, Derivative(c.Argument, variable)),
        Power p => OfPower(p, Derivative(p.Base, variable)),
        FusedMultiplyAdd f => Algebra.Add(
            OfProduct(f.Left, f.Right, Derivative(f.Left, variable), Derivative(f.Right, variable)), Derivative(f.Addend, variable)),
        Conditional c => Algebra.Select(c.Condition, Derivative(c.WhenTrue, variable), Derivative(c.WhenFalse, variable)),
        _ => throw new InvalidOperationException($"No rule differentiates a {expression.GetType().Name}."),
    };

    private static Expression OfBinary(Binary b, Expression dLeft, Expression dRight) => b.Operator switch
    {
        BinaryOperator.Add => Algebra.Add(dLeft, dRight),
        BinaryOperator.Subtract => Algebra.Subtract(dLeft, dRight),
        BinaryOperator.Multiply => OfProduct(b.Left, b.Right, dLeft, dRight),
        BinaryOperator.Divide => OfQuotient(b, dLeft, dRight),
        _ => throw new InvalidOperationException($"No rule differentiates {b.Operator}."),
    };

    /// <summary>(u v)' = v u' + u v'. Where one factor has an infinite slope and the other is 0, so is the term: that of z * sqrt(z) at 0.</summary>
    private static Expression OfProduct(Expression left, Expression right, Expression dLeft, Expression dRight) => Algebra.Add(
        Scale(right, dLeft, zeroWhere: Singularities.MayBeVertical(left) ? right : null),
        Scale(left, dRight, zeroWhere: Singularities.MayBeVertical(right) ? left : null));

    /// <summary>
    /// (u / v)' = (u' - (u / v) v') / v: the quotient itself is at hand, the square of v is not. Where the quotient is 0 the second term
    /// is left out: with an infinite v or v' it would be no number.
    /// </summary>
    private static Expression OfQuotient(Binary quotient, Expression dLeft, Expression dRight)
    {
        bool isGuarded = Singularities.MayOverflow(quotient.Right) || Singularities.MayBeVertical(quotient.Right);
        return Algebra.Divide(Algebra.Subtract(dLeft, Scale(quotient, dRight, zeroWhere: isGuarded ? quotient : null)), quotient.Right);
    }

    /// <summary>
    /// The chain rule. A slope that has come down to 0, as that of tanh(exp(z)) has, outweighs an argument that grows without bound; an
    /// argument that stands still outweighs the infinite slope of a root.
    /// </summary>
    private static Expression OfCall(Call call, Expression dArgument)
    {
        // As a quotient of its own, which may have a stable form: that of log(cosh(z)) is tanh(z).
        if (call.Function == ElementaryFunction.Log && dArgument is not Conditional)
            return Algebra.Divide(dArgument, call.Argument);
        Expression slope = Slope(call);
        bool flattens = FlattensOut(call.Function) && Singularities.MayOverflow(call.Argument);
        return Scale(slope, dArgument, zeroWhere: flattens ? slope : Singularities.IsRoot(call) ? Guard(dArgument) : null);
    }

    private static Expression OfPower(Power power, Expression dBase)
    {
        Expression slope = Algebra.Multiply(new Constant(power.Exponent), Algebra.Pow(power.Base, power.Exponent - 1));
        bool flattens = power.Exponent < 0 && Singularities.MayOverflow(power.Base);
        return Scale(slope, dBase, zeroWhere: flattens ? slope : Singularities.IsRoot(power) ? Guard(dBase) : null);
    }

    /// <summary>A derivative as a guard of itself, unless it is large: it stands twice in the result, and roots may be nested.</summary>
    private static Expression? Guard(Expression derivative) => derivative.Size <= LargestGuard ? derivative : null;

    private static Condition IsZero(Expression expression) => Logic.Compare(ComparisonOperator.Equal, expression, Algebra.Zero);

    /// <summary>Whether the function stays finite, and flat, as its argument becomes infinite on one side at least.</summary>
    private static bool FlattensOut(ElementaryFunction function) => function is
        ElementaryFunction.Atan or ElementaryFunction.Erf or ElementaryFunction.Exp or ElementaryFunction.Expm1
        or ElementaryFunction.Logistic or ElementaryFunction.Softplus or ElementaryFunction.Tanh;

    /// <summary>
    /// factor * derivative. Where a branch of the derivative is 0 the product is 0 there too, whatever the factor: the slope of a root
    /// is infinite at 0, and would make it not a number.
    /// </summary>
    /// <param name="factor">What the chain or product rule multiplies by.</param>
    /// <param name="derivative">The derivative of the argument or of the other factor.</param>
    /// <param name="zeroWhere">An expression at whose zeros the product is 0 too, whatever else; null for none.</param>
    private static Expression Scale(Expression factor, Expression derivative, Expression? zeroWhere = null)
    {
        if (derivative is Conditional choice && (choice.WhenTrue is Constant { Value: 0 } || choice.WhenFalse is Constant { Value: 0 }))
            return Algebra.Select(choice.Condition, Scale(factor, choice.WhenTrue, zeroWhere), Scale(factor, choice.WhenFalse, zeroWhere));
        Expression product = Algebra.Multiply(factor, derivative);
        return derivative is Constant || zeroWhere is null
            ? product
            : Algebra.Select(IsZero(zeroWhere), Algebra.Zero, product);
    }

    /// <summary>The derivative of an elementary function in its argument.</summary>
    private static Expression Slope(Call call)
    {
        Expression x = call.Argument;
        return call.Function switch
        {
            ElementaryFunction.Abs => Algebra.Select(
                new Comparison(ComparisonOperator.Less, x, Algebra.Zero), new Constant(-1), Algebra.One),
            ElementaryFunction.Atan => Algebra.Divide(Algebra.One, Algebra.Add(Algebra.One, Algebra.Multiply(x, x))),
            ElementaryFunction.Cos => Algebra.Negate(Algebra.Apply(ElementaryFunction.Sin, x)),
            ElementaryFunction.Cosh => Algebra.Apply(ElementaryFunction.Sinh, x),
            ElementaryFunction.Erf => Algebra.Multiply(
                twoOverRootPi, Algebra.Apply(ElementaryFunction.Exp, Algebra.Negate(Algebra.Multiply(x, x)))),
            ElementaryFunction.Exp => call,
            ElementaryFunction.Expm1 => Algebra.Add(call, Algebra.One),
            ElementaryFunction.Log => Algebra.Divide(Algebra.One, x),
            ElementaryFunction.Log1p => Algebra.Divide(Algebra.One, Algebra.Add(Algebra.One, x)),
            ElementaryFunction.Logistic => Algebra.Multiply(call, Algebra.Subtract(Algebra.One, call)),
            ElementaryFunction.Sin => Algebra.Apply(ElementaryFunction.Cos, x),
            ElementaryFunction.Sinh => Algebra.Apply(ElementaryFunction.Cosh, x),
            ElementaryFunction.Softplus => Algebra.Apply(ElementaryFunction.Logistic, x),
            ElementaryFunction.Sqrt => Algebra.Divide(Algebra.One, Algebra.Multiply(two, call)),
            ElementaryFunction.Tanh => Algebra.Subtract(Algebra.One, Algebra.Multiply(call, call)),
            _ => throw new InvalidOperationException($"No rule differentiates {call.Function}."),
        };
    }
}
