using System;
using System.Collections.Generic;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Finds where formulas may become infinite, or have an infinite slope, only from their form: yes may be wrong and costs a comparison, no is
/// meant to be right. Each part is looked at once.
/// </summary>
internal sealed class Singularities
{
    // The logarithm of the least double above 0, rounded outward. That a logarithm is infinite at 0 itself is no overflow: what undoes it,
    // such as the exponential of a logarithm, is not flat there.
    private const double LargestLogarithm = 746;

    // A little more than e.
    private const double Base = 2.75;

    private const int MostFactors = 1_000;

    private readonly Dictionary<Node, (Bounds Bounds, bool IsVertical)> known = [];

    /// <summary>Whether it may become infinite, or no number, at finite values of all variables: something in it grows without bound.</summary>
    public bool MayOverflow(Expression expression) => Of(expression).Bounds.MayOverflow;

    /// <summary>Whether a root is in it whose argument may be 0.</summary>
    public bool MayBeVertical(Expression expression) => Of(expression).IsVertical;

    /// <summary>Whether it is a root whose argument may be 0.</summary>
    public bool IsRoot(Node node) => node switch
    {
        Call { Function: ElementaryFunction.Sqrt } root => !Of(root.Argument).Bounds.IsPositive,
        Power { Exponent: > 0 and < 1 } root => !Of(root.Base).Bounds.IsPositive,
        _ => false,
    };

    private (Bounds Bounds, bool IsVertical) Of(Expression expression)
    {
        if (known.TryGetValue(expression, out (Bounds, bool) result))
            return result;
        foreach (Node node in Nodes.InOrder(expression))
            if (!known.ContainsKey(node))
                known[node] = (node is Expression part ? BoundsOf(part) : Bounds.Any, Array.Exists(node.Parts, part => known[part].IsVertical) || IsRoot(node));
        return known[expression];
    }

    /// <summary>The bounds of a node whose parts are known.</summary>
    private Bounds BoundsOf(Expression expression) => expression switch
    {
        Constant c => Bounds.Of(c.Value),
        Variable => Bounds.Finite,
        Negation n => -known[n.Operand].Bounds,
        Binary b => OfBinary(b.Operator, b.Left.Equals(b.Right), known[b.Left].Bounds, known[b.Right].Bounds),
        Call c => OfCall(c.Function, known[c.Argument].Bounds),
        Power p => OfPower(known[p.Base].Bounds, p.Exponent),
        FusedMultiplyAdd f => OfBinary(BinaryOperator.Multiply, f.Left.Equals(f.Right), known[f.Left].Bounds, known[f.Right].Bounds) + known[f.Addend].Bounds,
        Conditional c => known[c.WhenTrue].Bounds.Or(known[c.WhenFalse].Bounds),
        _ => Bounds.Any,
    };

    private static Bounds OfBinary(BinaryOperator operation, bool areSame, Bounds left, Bounds right) => operation switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left + -right,
        BinaryOperator.Multiply => areSame ? left.Magnitude() * left.Magnitude() : left * right,
        _ => left / right,
    };

    private static Bounds OfCall(ElementaryFunction function, Bounds x) => function switch
    {
        ElementaryFunction.Abs => x.Magnitude(),
        ElementaryFunction.Atan => new(x.IsNotNegative ? 0 : -2, x.Most <= 0 ? 0 : 2),
        ElementaryFunction.Erf or ElementaryFunction.Tanh => new(x.IsNotNegative ? 0 : -1, x.Most <= 0 ? 0 : 1),
        ElementaryFunction.Cos or ElementaryFunction.Sin => new(-1, 1),
        ElementaryFunction.Cosh => new(1, Exponential(x.Magnitude()).Most),
        ElementaryFunction.Exp => Exponential(x),
        ElementaryFunction.Expm1 => Exponential(x) + Bounds.Of(-1),
        ElementaryFunction.Log => OfLogarithm(x),
        ElementaryFunction.Log1p => OfLogarithm(x + Bounds.Of(1)),
        ElementaryFunction.Logistic => new(0, 1),
        ElementaryFunction.Sinh => new(x.IsNotNegative ? 0 : -Exponential(-x).Most, Exponential(x).Most),
        ElementaryFunction.Softplus => new(0, Math.Max(x.Most, 0) + 1),
        ElementaryFunction.Sqrt => new(x.IsPositive ? Math.Sqrt(x.Least) : 0, Math.Sqrt(Math.Max(x.Most, 0))),
        _ => Bounds.Any,
    };

    private static Bounds OfLogarithm(Bounds x) => new(x.Least >= 1 ? 0 : -LargestLogarithm, x.MayOverflow ? double.PositiveInfinity : LargestLogarithm);

    private static Bounds OfPower(Bounds x, double exponent)
    {
        if (exponent < 0)
            return Bounds.Of(1) / OfPower(x, -exponent);
        bool isOdd = exponent % 2 == 1;
        double most = Product(Math.Max(x.Magnitude().Most, 1), exponent);
        return isOdd ? new(x.IsNotNegative ? 0 : -most, most) : new(x.IsPositive ? Product(Math.Min(x.Least, 1), exponent) : 0, most);
    }

    /// <summary>The bounds of an exponential, above it those of a larger base.</summary>
    private static Bounds Exponential(Bounds x) => new(x.IsNotNegative ? 1 : 0, x.Most <= 0 ? 1 : Product(Base, x.Most));

    /// <summary>A number times itself at least so often, or what that comes to: a bound needs no function that differs between machines.</summary>
    private static double Product(double factor, double times)
    {
        if (times > MostFactors)
            return factor > 1 ? double.PositiveInfinity : factor < 1 ? 0 : 1;
        double product = 1;
        for (int count = 0; count < times; count++)
            product *= factor;
        return product;
    }
}
