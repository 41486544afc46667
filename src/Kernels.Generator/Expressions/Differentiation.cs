using System;
using System.Collections.Generic;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Symbolic differentiation in one variable. The derivative of a branch is the derivative of the side that the value takes; that of an
/// elementary function is said by its own output where it can be (tanh' = 1 - tanh^2), so that both share the work. Each part is
/// differentiated once.
/// </summary>
/// <param name="variable">The variable.</param>
/// <param name="isNegative">Whether an expression counts as below 0, where its absolute value falls.</param>
internal sealed class Differentiation(string variable, Func<Expression, Condition> isNegative)
{
    /// <summary>The most choices of a derivative, one within the other, of which each gets a product of its own.</summary>
    private const int MostChoices = 8;

    private readonly Singularities singularities = new();
    private readonly Dictionary<Node, Expression> derivatives = [];

    /// <summary>d(expression)/d(variable); at ties as <see cref="Ties"/> has it.</summary>
    public static Expression Derivative(Expression expression, string variable) => Ties.Derivative(expression, variable);

    /// <summary>d(expression)/d(variable), every condition taken as it stands.</summary>
    public Expression Of(Expression expression)
    {
        if (derivatives.TryGetValue(expression, out Expression? derivative))
            return derivative;
        // What stands still has the derivative 0, also where a negative factor makes a -0 of it, as in that of log(-1).
        foreach (Node node in Nodes.InOrder(expression))
            if (node is Expression part && !derivatives.ContainsKey(part))
                derivatives[part] = OfParts(part) is not Constant { Value: 0 } and Expression slope ? slope : Algebra.Zero;
        return derivatives[expression];
    }

    /// <summary>The derivative of an expression from those of its parts.</summary>
    private Expression OfParts(Expression expression) => expression switch
    {
        Constant => Algebra.Zero,
        Variable v => v.Name == variable ? Algebra.One : Algebra.Zero,
        Negation n => Algebra.Subtract(Algebra.Zero, derivatives[n.Operand]),
        Binary b => OfBinary(b, derivatives[b.Left], derivatives[b.Right]),
        Call c => OfCall(c, derivatives[c.Argument]),
        Power p => OfPower(p, derivatives[p.Base]),
        FusedMultiplyAdd f => Algebra.Add(
            OfProduct(f.Left, f.Right, derivatives[f.Left], derivatives[f.Right]), derivatives[f.Addend]),
        Conditional c => Algebra.Select(c.Condition, derivatives[c.WhenTrue], derivatives[c.WhenFalse]),
        _ => throw new InvalidOperationException($"No rule differentiates a {expression.GetType().Name}."),
    };

    private Expression OfBinary(Binary b, Expression dLeft, Expression dRight) => b.Operator switch
    {
        BinaryOperator.Add => Algebra.Add(dLeft, dRight),
        BinaryOperator.Subtract => Algebra.Subtract(dLeft, dRight),
        BinaryOperator.Multiply => OfProduct(b.Left, b.Right, dLeft, dRight),
        BinaryOperator.Divide => OfQuotient(b, dLeft, dRight),
        _ => throw new InvalidOperationException($"No rule differentiates {b.Operator}."),
    };

    /// <summary>(u v)' = v u' + u v'. Where one factor has an infinite slope and the other is 0, so is the term: that of z * sqrt(z) at 0.</summary>
    private Expression OfProduct(Expression left, Expression right, Expression dLeft, Expression dRight) => Algebra.Add(
        Scale(right, dLeft, zeroWhere: singularities.MayBeVertical(left) ? right : null),
        Scale(left, dRight, zeroWhere: singularities.MayBeVertical(right) ? left : null));

    /// <summary>
    /// (u / v)' = (u' - (u / v) v') / v: the quotient itself is at hand, the square of v is not. Where the quotient is 0 the second term
    /// is left out: with an infinite v or v' it would be no number.
    /// </summary>
    private Expression OfQuotient(Binary quotient, Expression dLeft, Expression dRight)
    {
        bool isGuarded = singularities.MayOverflow(dRight) || singularities.MayBeVertical(quotient.Right);
        return Algebra.Divide(Algebra.Subtract(dLeft, Scale(quotient, dRight, zeroWhere: isGuarded ? quotient : null)), quotient.Right);
    }

    /// <summary>
    /// The chain rule. A slope that has come down to 0, as that of tanh(exp(z)) or tanh(z^3) has, outweighs an argument that grows without
    /// bound; an argument that stands still outweighs the infinite slope of a root.
    /// </summary>
    private Expression OfCall(Call call, Expression dArgument)
    {
        // As a quotient of its own, which may have a stable form: that of log(cosh(z)) is tanh(z).
        if (call.Function == ElementaryFunction.Log && dArgument is not Conditional)
            return Algebra.Divide(dArgument, call.Argument);
        Expression slope = Slope(call);
        bool flattens = FlattensOut(call.Function) && singularities.MayOverflow(dArgument);
        return Scale(slope, dArgument, zeroWhere: flattens ? slope : singularities.IsRoot(call) ? dArgument : null);
    }

    private Expression OfPower(Power power, Expression dBase)
    {
        Expression slope = Algebra.Multiply(new Constant(power.Exponent), Algebra.Pow(power.Base, power.Exponent - 1));
        bool flattens = power.Exponent < 0 && singularities.MayOverflow(dBase);
        return Scale(slope, dBase, zeroWhere: flattens ? slope : singularities.IsRoot(power) ? dBase : null);
    }

    private static Condition IsZero(Expression expression) => Logic.Compare(ComparisonOperator.Equal, expression, Algebra.Zero);

    /// <summary>Whether the function stays finite, and flat, as its argument becomes infinite on one side at least.</summary>
    private static bool FlattensOut(ElementaryFunction function) => function is
        ElementaryFunction.Atan or ElementaryFunction.Erf or ElementaryFunction.Exp or ElementaryFunction.Expm1
        or ElementaryFunction.Logistic or ElementaryFunction.Softplus or ElementaryFunction.Tanh;

    /// <summary>
    /// factor * derivative. Where a branch of the derivative is 0, the product is 0 there too, for every factor: the slope of a root
    /// is infinite at 0, and would make it not a number.
    /// </summary>
    /// <param name="factor">The factor of the chain or product rule.</param>
    /// <param name="derivative">The derivative of the argument or of the other factor.</param>
    /// <param name="zeroWhere">An expression at whose zeros the product is 0 in any case; null for none.</param>
    /// <param name="choices">The count of choices around the derivative.</param>
    private static Expression Scale(Expression factor, Expression derivative, Expression? zeroWhere, int choices = 0)
    {
        if (derivative is Conditional choice && (choice.WhenTrue is Constant { Value: 0 } || choice.WhenFalse is Constant { Value: 0 }))
            return choices == MostChoices
                ? Algebra.Select(IsZero(derivative), Algebra.Zero, Algebra.Multiply(factor, derivative))
                : Algebra.Select(
                    choice.Condition, Scale(factor, choice.WhenTrue, zeroWhere, choices + 1), Scale(factor, choice.WhenFalse, zeroWhere, choices + 1));
        Expression product = Algebra.Multiply(factor, derivative);
        return derivative is Constant { Value: > double.NegativeInfinity and < double.PositiveInfinity } || zeroWhere is null
            ? product
            : Algebra.Select(IsZero(zeroWhere), Algebra.Zero, product);
    }

    /// <summary>The derivative of an elementary function in its argument.</summary>
    private Expression Slope(Call call)
    {
        Expression x = call.Argument;
        return call.Function switch
        {
            ElementaryFunction.Abs => Algebra.Select(isNegative(x), minusOne, Algebra.One),
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

    private static readonly Constant minusOne = new(-1);
    private static readonly Constant two = new(2);
    private static readonly Constant twoOverRootPi = new(1.1283791670955126);
}
