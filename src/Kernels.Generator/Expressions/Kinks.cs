using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Generator.Expressions;

/// <summary>Finds the values of a variable at which comparisons and absolute values of a formula may be tied, from the formula's form.</summary>
internal sealed class Kinks
{
    /// <summary>The least distance of two ties that count as two, relative to their size: roundings blur where they are.</summary>
    private const double LeastDistance = 1e-6;

    /// <summary>The largest side that is solved for its ties.</summary>
    private const int LargestSide = 200;

    /// <summary>The most values that are solved for at once.</summary>
    private const int MostTies = 32;

    private static readonly double[] none = [];

    private readonly string variable;
    private readonly HashSet<Node> depends = [];
    private readonly List<Conditional> choices = [];
    private readonly List<Node> kinks = [];

    public Kinks(Expression formula, string variable)
    {
        this.variable = variable;
        foreach (Node node in Nodes.InOrder(formula))
        {
            if (node is Variable v ? v.Name == variable : node.Parts.Any(depends.Contains))
                depends.Add(node);
            if (node is Conditional choice)
                choices.Add(choice);
            if (depends.Contains(node) && (node is Call { Function: ElementaryFunction.Abs } || node is Comparison c && !c.Left.Equals(c.Right)))
                kinks.Add(node);
        }
    }

    /// <summary>
    /// Whether sides that are taken one by one may give a slope that the formula has on neither side: where several kinks may lie at one
    /// point, or a condition holds only at a point. A single choice between the very values that are compared is safe: where these only
    /// touch, they have one slope.
    /// </summary>
    public bool MayMeet()
    {
        if (kinks.Count == 0 || (kinks.Count == 1 && IsPlain(kinks[0])))
            return false;
        double[]?[] ties = [.. kinks.Select(Ties)];
        return ties.Contains(null) || Enumerable.Range(0, ties.Length).Any(index => ties.Take(index).Any(before => AreNear(before!, ties[index]!)));
    }

    private bool IsPlain(Node kink) => kink is not Comparison comparison
        || (IsCrossed(comparison) && choices.Where(choice => Nodes.Contains(choice.Condition, comparison.Equals)).All(choice => IsBetween(comparison, choice)));

    private static bool IsBetween(Comparison sides, Conditional choice) =>
        (sides.Left.Equals(choice.WhenTrue) && sides.Right.Equals(choice.WhenFalse))
        || (sides.Left.Equals(choice.WhenFalse) && sides.Right.Equals(choice.WhenTrue));

    private static bool IsCrossed(Comparison comparison) => comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);

    private static bool AreNear(double[] some, double[] others) =>
        some.Any(a => others.Any(b => !(Math.Abs(a - b) > LeastDistance * (1 + Math.Abs(a) + Math.Abs(b)))));

    /// <summary>The values of the variable at which the sides may be tied, across each of which they change places; null where that is not known.</summary>
    private double[]? Ties(Node kink) => kink switch
    {
        Call abs => Solve((Expression)abs.Parts[0], [0]),
        Comparison c when !IsCrossed(c) => null,
        Comparison { Right: Constant level } c => Solve(c.Left, [level.Value]),
        Comparison { Left: Constant level } c => Solve(c.Right, [level.Value]),
        _ => null,
    };

    /// <summary>
    /// The places where an expression may have one of some values. Each absolute value doubles these, so all go down a formula together, up to a number.
    /// </summary>
    private double[]? Solve(Expression expression, double[] values) => expression.Size > LargestSide || values.Length > MostTies ? null : expression switch
    {
        Constant c => AreNear([c.Value], values) ? null : none,
        Variable v => v.Name == variable ? values : null,
        Negation n => Solve(n.Operand, Array.ConvertAll(values, value => -value)),
        Binary { Operator: BinaryOperator.Add, Right: Constant c } b => Solve(b.Left, Array.ConvertAll(values, value => value - c.Value)),
        Binary { Operator: BinaryOperator.Add, Left: Constant c } b => Solve(b.Right, Array.ConvertAll(values, value => value - c.Value)),
        Binary { Operator: BinaryOperator.Subtract, Right: Constant c } b => Solve(b.Left, Array.ConvertAll(values, value => value + c.Value)),
        Binary { Operator: BinaryOperator.Subtract, Left: Constant c } b => Solve(b.Right, Array.ConvertAll(values, value => c.Value - value)),
        Binary { Operator: BinaryOperator.Multiply, Left: Constant c } b => Solve(b.Right, Array.ConvertAll(values, value => value / c.Value)),
        Binary { Operator: BinaryOperator.Multiply, Right: Constant c } b => Solve(b.Left, Array.ConvertAll(values, value => value / c.Value)),
        Binary { Operator: BinaryOperator.Divide, Right: Constant c } b => Solve(b.Left, Array.ConvertAll(values, value => value * c.Value)),
        Call { Function: ElementaryFunction.Abs } abs when !values.Contains(0) => Solve(abs.Argument, WithBothSigns(values)),
        Conditional c => Join(Solve(c.WhenTrue, values), Solve(c.WhenFalse, values)),
        _ => null,
    };

    private static double[] WithBothSigns(double[] magnitudes) => [.. magnitudes.Where(value => !(value < 0)).SelectMany(value => new[] { value, -value })];

    private static double[]? Join(double[]? some, double[]? others) => some is null || others is null ? null : [.. some, .. others];
}
