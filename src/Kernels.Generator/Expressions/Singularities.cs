using System.Linq;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Where a formula may become infinite, or have an infinite slope, at arguments of ordinary size. Seen from its form alone: yes may be wrong
/// and costs a comparison, no is meant to be right.
/// </summary>
internal static class Singularities
{
    /// <summary>Whether an exponential is in it.</summary>
    public static bool MayOverflow(Node node) =>
        node is Call { Function: ElementaryFunction.Exp or ElementaryFunction.Expm1 or ElementaryFunction.Cosh or ElementaryFunction.Sinh }
        || Nodes.Children(node).Any(MayOverflow);

    /// <summary>Whether a root is in it whose argument may be 0.</summary>
    public static bool MayBeVertical(Node node) => IsRoot(node) || Nodes.Children(node).Any(MayBeVertical);

    /// <summary>Whether it is a root whose argument may be 0.</summary>
    public static bool IsRoot(Node node) => node switch
    {
        Call { Function: ElementaryFunction.Sqrt } root => !IsPositive(root.Argument),
        Power { Exponent: > 0 and < 1 } root => !IsPositive(root.Base),
        _ => false,
    };

    /// <summary>Whether every value that is a number is above 0, such as that of 1 + z * z.</summary>
    private static bool IsPositive(Expression expression) => expression switch
    {
        Constant c => c.Value > 0,
        Binary { Operator: BinaryOperator.Add } sum =>
            IsPositive(sum.Left) && IsNotNegative(sum.Right) || IsNotNegative(sum.Left) && IsPositive(sum.Right),
        Call { Function: ElementaryFunction.Cosh } => true,
        _ => false,
    };

    private static bool IsNotNegative(Expression expression) => expression switch
    {
        Binary { Operator: BinaryOperator.Multiply } product =>
            product.Left.Equals(product.Right) || IsNotNegative(product.Left) && IsNotNegative(product.Right),
        Call { Function: ElementaryFunction.Abs or ElementaryFunction.Exp or ElementaryFunction.Logistic or ElementaryFunction.Softplus or ElementaryFunction.Sqrt } => true,
        _ => IsPositive(expression),
    };
}
