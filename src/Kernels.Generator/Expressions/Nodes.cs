using System;
using System.Collections.Generic;

namespace Kernels.Generator.Expressions;

/// <summary>What every walk over a formula needs of its nodes.</summary>
internal static class Nodes
{
    /// <summary>The direct parts of a node, in the order in which they are evaluated.</summary>
    public static IEnumerable<Node> Children(Node node) => node switch
    {
        Constant or Variable => [],
        Negation n => [n.Operand],
        Binary b => [b.Left, b.Right],
        Call c => [c.Argument],
        Power p => [p.Base],
        FusedMultiplyAdd f => [f.Left, f.Right, f.Addend],
        Conditional c => [c.Condition, c.WhenTrue, c.WhenFalse],
        Comparison c => [c.Left, c.Right],
        Both b => [b.Left, b.Right],
        Either e => [e.Left, e.Right],
        Not n => [n.Operand],
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    /// <summary>The expression with every variable replaced as told.</summary>
    public static Expression Substitute(Expression expression, Func<string, Expression> replacement) => expression switch
    {
        Constant => expression,
        Variable v => replacement(v.Name),
        Negation n => Algebra.Negate(Substitute(n.Operand, replacement)),
        Binary b => Combine(b.Operator, Substitute(b.Left, replacement), Substitute(b.Right, replacement)),
        Call c => Algebra.Apply(c.Function, Substitute(c.Argument, replacement)),
        Power p => Algebra.Pow(Substitute(p.Base, replacement), p.Exponent),
        FusedMultiplyAdd f => Algebra.FusedMultiplyAdd(
            Substitute(f.Left, replacement), Substitute(f.Right, replacement), Substitute(f.Addend, replacement)),
        Conditional c => Algebra.Select(
            Substitute(c.Condition, replacement), Substitute(c.WhenTrue, replacement), Substitute(c.WhenFalse, replacement)),
        _ => throw new InvalidOperationException($"A {expression.GetType().Name} is no part of a formula."),
    };

    /// <summary>Left operator right, simplified.</summary>
    public static Expression Combine(BinaryOperator operation, Expression left, Expression right) => operation switch
    {
        BinaryOperator.Add => Algebra.Add(left, right),
        BinaryOperator.Subtract => Algebra.Subtract(left, right),
        BinaryOperator.Multiply => Algebra.Multiply(left, right),
        BinaryOperator.Divide => Algebra.Divide(left, right),
        _ => throw new InvalidOperationException($"{operation} is no operator of a formula."),
    };

    private static Condition Substitute(Condition condition, Func<string, Expression> replacement) => condition switch
    {
        Comparison c => Logic.Compare(c.Operator, Substitute(c.Left, replacement), Substitute(c.Right, replacement)),
        Both b => Logic.Both(Substitute(b.Left, replacement), Substitute(b.Right, replacement)),
        Either e => Logic.Either(Substitute(e.Left, replacement), Substitute(e.Right, replacement)),
        Not n => Logic.Not(Substitute(n.Operand, replacement)),
        _ => throw new InvalidOperationException($"A {condition.GetType().Name} is no part of a formula."),
    };
}
