using System;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>Properties of an activation that its formula shows. They are cautious: false where the formula does not show them plainly.</summary>
internal static class ActivationTraits
{
    /// <summary>
    /// Whether a formula is linear in z below 0 and above 0: it changes branches only at z = 0, and no branch multiplies z by itself or applies a
    /// function to it.
    /// </summary>
    public static bool IsPiecewiseLinear(Expression value) => Nodes.Fold<int?>(value, Linearity) is not null;

    /// <summary>Whether a formula stays between two numbers for every z, as far as the growth of its parts tells.</summary>
    public static bool IsBounded(Expression value) => Nodes.Fold<double>(value, Growth) <= 0;

    /// <summary>0 for what does not depend on z, 1 for what is linear in it on either side of 0, null for all else.</summary>
    private static int? Linearity(Node node, Func<Node, int?> of) => node switch
    {
        Variable { Name: ActivationSpec.PreActivation } => 1,
        Constant or Variable => 0,
        Negation n => of(n.Operand),
        Binary { Operator: BinaryOperator.Multiply } b => Product(of(b.Left), of(b.Right)),
        Binary { Operator: BinaryOperator.Divide } b => of(b.Right) == 0 ? of(b.Left) : null,
        Binary b => Larger(of(b.Left), of(b.Right)),
        FusedMultiplyAdd f => Larger(Product(of(f.Left), of(f.Right)), of(f.Addend)),
        Conditional c when PartsAtZero(c.Condition) => Larger(of(c.WhenTrue), of(c.WhenFalse)),
        Call { Function: ElementaryFunction.Abs, Argument: Variable { Name: ActivationSpec.PreActivation } } => 1,
        _ => Nodes.Children(node).All(part => of(part) == 0) ? 0 : null,
    };

    private static bool PartsAtZero(Condition condition) => condition
        is Comparison { Left: Variable { Name: ActivationSpec.PreActivation }, Right: Constant { Value: 0 } }
        or Comparison { Left: Constant { Value: 0 }, Right: Variable { Name: ActivationSpec.PreActivation } };

    private static int? Product(int? left, int? right) => left + right <= 1 ? left + right : null;

    private static int? Larger(int? left, int? right) => left is null || right is null ? null : Math.Max(left.Value, right.Value);

    /// <summary>The power of |z| that a formula grows like at most, far from 0: 0 for a constant, 1 for z, infinite for an exponential.</summary>
    private static double Growth(Node node, Func<Node, double> of) => node switch
    {
        Variable { Name: ActivationSpec.PreActivation } => 1,
        Constant or Variable => 0,
        Binary { Operator: BinaryOperator.Multiply } b => of(b.Left) + of(b.Right),
        Binary { Operator: BinaryOperator.Divide } b => of(b.Left) - LeastGrowth(b.Right),
        FusedMultiplyAdd f => Math.Max(of(f.Left) + of(f.Right), of(f.Addend)),
        Call { Function: ElementaryFunction.Logistic or ElementaryFunction.Tanh or ElementaryFunction.Erf or ElementaryFunction.Atan } => 0,
        Call { Function: ElementaryFunction.Sin or ElementaryFunction.Cos } => 0,
        Call { Function: ElementaryFunction.Abs or ElementaryFunction.Softplus } c => of(c.Argument),
        Call { Function: ElementaryFunction.Sqrt } c => of(c.Argument) / 2,
        Call or Power => Nodes.Children(node).All(part => of(part) == 0) ? 0 : double.PositiveInfinity,
        Conditional c => Math.Max(of(c.WhenTrue), of(c.WhenFalse)),
        _ => Nodes.Children(node).Select(of).DefaultIfEmpty(0).Max(),
    };

    /// <summary>
    /// The power of |z| that a divisor reaches at least, on both sides: that of a root, or of the sum of a number and a square or an absolute value.
    /// </summary>
    private static double LeastGrowth(Node node) => node switch
    {
        Call { Function: ElementaryFunction.Abs, Argument: Variable { Name: ActivationSpec.PreActivation } } => 1,
        Call { Function: ElementaryFunction.Sqrt } c => LeastGrowth(c.Argument) / 2,
        Binary { Operator: BinaryOperator.Multiply, Left: Variable { Name: ActivationSpec.PreActivation } left, Right: var right } when left.Equals(right) => 2,
        Binary { Operator: BinaryOperator.Add, Left: Constant { Value: > 0 } } b => LeastGrowth(b.Right),
        Binary { Operator: BinaryOperator.Add, Right: Constant { Value: > 0 } } b => LeastGrowth(b.Left),
        _ => 0,
    };
}
