using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Generator.Expressions;

/// <summary>The operations on nodes that every walk over a formula needs.</summary>
internal static class Nodes
{
    /// <summary>The direct parts of a node, in the order in which they are evaluated.</summary>
    public static IEnumerable<Node> Children(Node node) => node.Parts;

    /// <summary>The node and all its parts, each once and behind its own parts. In a loop: a formula may be deeper than a stack.</summary>
    public static IReadOnlyList<Node> InOrder(Node node)
    {
        List<Node> order = [];
        HashSet<Node> found = [];
        Stack<(Node Node, bool PartsAreListed)> open = new();
        open.Push((node, false));
        while (open.Count > 0)
        {
            (Node next, bool partsAreListed) = open.Pop();
            if (partsAreListed)
                order.Add(next);
            else if (found.Add(next))
            {
                open.Push((next, true));
                for (int part = next.Parts.Length - 1; part >= 0; part--)
                    open.Push((next.Parts[part], false));
            }
        }
        return order;
    }

    /// <summary>A value of a formula, told from those of its parts. Each part is looked at once, however many share it.</summary>
    /// <param name="node">The formula.</param>
    /// <param name="rule">The value of a node, given a way to ask for that of each of its parts.</param>
    public static T Fold<T>(Node node, Func<Node, Func<Node, T>, T> rule)
    {
        Dictionary<Node, T> known = [];
        foreach (Node part in InOrder(node))
            known[part] = rule(part, inner => known[inner]);
        return known[node];
    }

    /// <summary>Whether a formula has at most so many operations, one that is a part of several others counted once.</summary>
    public static bool HasAtMost(int operations, Node node) =>
        node.Size <= operations || InOrder(node).Count(part => part.Parts.Length > 0) <= operations;

    /// <summary>The expression with every variable replaced as told.</summary>
    public static Expression Substitute(Expression expression, Func<string, Expression> replacement) =>
        Replace(expression, part => part is Variable v ? replacement(v.Name) : null);

    /// <summary>The expression with every part replaced for which a replacement is given; what is replaced is not looked into.</summary>
    public static Expression Replace(Expression expression, Func<Expression, Expression?> replacement)
    {
        Dictionary<Node, Node> replaced = [];
        foreach (Node node in InOrder(expression))
            replaced[node] = node is Expression part && replacement(part) is { } other ? other : WithParts(node, replaced);
        return (Expression)replaced[expression];
    }

    /// <summary>The node with other parts, simplified.</summary>
    /// <param name="node">The node.</param>
    /// <param name="parts">The replacement of each of its parts.</param>
    public static Node WithParts(Node node, IReadOnlyDictionary<Node, Node> parts)
    {
        return node.Parts.All(part => ReferenceEquals(parts[part], part)) ? node : node switch
        {
            Negation n => Algebra.Negate(Of(n.Operand)),
            Binary b => Combine(b.Operator, Of(b.Left), Of(b.Right)),
            Call c => Algebra.Apply(c.Function, Of(c.Argument)),
            Power p => Algebra.Pow(Of(p.Base), p.Exponent),
            FusedMultiplyAdd f => Algebra.FusedMultiplyAdd(Of(f.Left), Of(f.Right), Of(f.Addend)),
            Conditional c => Algebra.Select(If(c.Condition), Of(c.WhenTrue), Of(c.WhenFalse)),
            Comparison c => Logic.Compare(c.Operator, Of(c.Left), Of(c.Right)),
            Both b => Logic.Both(If(b.Left), If(b.Right)),
            Either e => Logic.Either(If(e.Left), If(e.Right)),
            Not n => Logic.Not(If(n.Operand)),
            _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
        };

        Expression Of(Expression part) => (Expression)parts[part];
        Condition If(Condition part) => (Condition)parts[part];
    }

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
    public static bool Contains(Node node, Func<Node, bool> isSuch) => InOrder(node).Any(isSuch);
}
