using System;
using System.Collections.Generic;
using System.Linq;

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
    public static Expression Substitute(Expression expression, Func<string, Expression> replacement) =>
        Replace(expression, part => part is Variable v ? replacement(v.Name) : null);

    /// <summary>The expression with every part replaced for which a replacement is given; what is replaced is not looked into.</summary>
    public static Expression Replace(Expression expression, Func<Expression, Expression?> replacement) => replacement(expression) ?? expression switch
    {
        Constant or Variable => expression,
        Negation n => Algebra.Negate(Replace(n.Operand, replacement)),
        Binary b => Combine(b.Operator, Replace(b.Left, replacement), Replace(b.Right, replacement)),
        Call c => Algebra.Apply(c.Function, Replace(c.Argument, replacement)),
        Power p => Algebra.Pow(Replace(p.Base, replacement), p.Exponent),
        FusedMultiplyAdd f => Algebra.FusedMultiplyAdd(
            Replace(f.Left, replacement), Replace(f.Right, replacement), Replace(f.Addend, replacement)),
        Conditional c => Algebra.Select(
            Replace(c.Condition, replacement), Replace(c.WhenTrue, replacement), Replace(c.WhenFalse, replacement)),
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

    /// <summary>Whether the node or a part of it is such a one.</summary>
    public static bool Contains(Node node, Func<Node, bool> isSuch) =>
        isSuch(node) || Children(node).Any(child => Contains(child, isSuch));

    private static Condition Replace(Condition condition, Func<Expression, Expression?> replacement) => condition switch
    {
        Comparison c => Logic.Compare(c.Operator, Replace(c.Left, replacement), Replace(c.Right, replacement)),
        Both b => Logic.Both(Replace(b.Left, replacement), Replace(b.Right, replacement)),
        Either e => Logic.Either(Replace(e.Left, replacement), Replace(e.Right, replacement)),
        Not n => Logic.Not(Replace(n.Operand, replacement)),
        _ => throw new InvalidOperationException($"A {condition.GetType().Name} is no part of a formula."),
    };
}
