using System;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>What can be said of an activation from its formula. Cautious: what is not plainly so is denied.</summary>
internal static class ActivationTraits
{
    /// <summary>Whether a formula is linear in z below 0 and above 0: it parts at z = 0 alone, and no part multiplies z by itself or puts it through a function.</summary>
    public static bool IsPiecewiseLinear(Expression value) => Linearity(value) is not null;

    /// <summary>Whether a formula stays between two numbers, whatever z is, as far as the growth of its parts tells.</summary>
    public static bool IsBounded(Expression value) => Growth(value) <= 0;

    /// <summary>0 for what does not depend on z, 1 for what is linear in it on either side of 0, null for all else.</summary>
    private static int? Linearity(Node node) => node switch
    {
        Variable { Name: ActivationSpec.PreActivation } => 1,
        Constant or Variable => 0,
        Negation n => Linearity(n.Operand),
        Binary { Operator: BinaryOperator.Multiply } b => Product(Linearity(b.Left), Linearity(b.Right)),
        Binary { Operator: BinaryOperator.Divide } b => Linearity(b.Right) == 0 ? Linearity(b.Left) : null,
        Binary b => Larger(Linearity(b.Left), Linearity(b.Right)),
        FusedMultiplyAdd f => Larger(Product(Linearity(f.Left), Linearity(f.Right)), Linearity(f.Addend)),
        Conditional c when PartsAtZero(c.Condition) => Larger(Linearity(c.WhenTrue), Linearity(c.WhenFalse)),
        Call { Function: ElementaryFunction.Abs, Argument: Variable { Name: ActivationSpec.PreActivation } } => 1,
        _ => Nodes.Contains(node, part => part is Variable { Name: ActivationSpec.PreActivation }) ? null : 0,
    };

    private static bool PartsAtZero(Condition condition) => condition
        is Comparison { Left: Variable { Name: ActivationSpec.PreActivation }, Right: Constant { Value: 0 } }
        or Comparison { Left: Constant { Value: 0 }, Right: Variable { Name: ActivationSpec.PreActivation } };

    private static int? Product(int? left, int? right) => left + right <= 1 ? left + right : null;

    private static int? Larger(int? left, int? right) => left is null || right is null ? null : Math.Max(left.Value, right.Value);

    /// <summary>The power of |z| that a formula grows like at most, far from 0: 0 for a constant, 1 for z, infinite for an exponential.</summary>
    private static double Growth(Node node) => node switch
    {
        Variable { Name: ActivationSpec.PreActivation } => 1,
        Constant or Variable => 0,
        Binary { Operator: BinaryOperator.Multiply } b => Growth(b.Left) + Growth(b.Right),
        Binary { Operator: BinaryOperator.Divide } b => Growth(b.Left) - LeastGrowth(b.Right),
        FusedMultiplyAdd f => Math.Max(Growth(f.Left) + Growth(f.Right), Growth(f.Addend)),
        Call { Function: ElementaryFunction.Logistic or ElementaryFunction.Tanh or ElementaryFunction.Erf or ElementaryFunction.Atan or ElementaryFunction.Sin or ElementaryFunction.Cos } => 0,
        Call { Function: ElementaryFunction.Abs or ElementaryFunction.Softplus } c => Growth(c.Argument),
        Call { Function: ElementaryFunction.Sqrt } c => Growth(c.Argument) / 2,
        Call or Power => Nodes.Children(node).All(part => Growth(part) == 0) ? 0 : double.PositiveInfinity,
        Conditional c => Math.Max(Growth(c.WhenTrue), Growth(c.WhenFalse)),
        _ => Nodes.Children(node).Select(Growth).DefaultIfEmpty(0).Max(),
    };

    /// <summary>The power of |z| that a divisor grows like at least on both sides: that of a root or a sum of a square or absolute value and a number.</summary>
    private static double LeastGrowth(Node node) => node switch
    {
        Call { Function: ElementaryFunction.Abs, Argument: Variable { Name: ActivationSpec.PreActivation } } => 1,
        Call { Function: ElementaryFunction.Sqrt } c => LeastGrowth(c.Argument) / 2,
        Binary { Operator: BinaryOperator.Multiply, Left: Variable { Name: ActivationSpec.PreActivation }, Right: Variable { Name: ActivationSpec.PreActivation } } => 2,
        Binary { Operator: BinaryOperator.Add, Left: Constant { Value: > 0 } } b => LeastGrowth(b.Right),
        Binary { Operator: BinaryOperator.Add, Right: Constant { Value: > 0 } } b => LeastGrowth(b.Left),
        _ => 0,
    };
}
