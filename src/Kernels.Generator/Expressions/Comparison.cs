namespace Kernels.Generator.Expressions;

/// <summary>Left operator right; false where either side is not a number, except for <see cref="ComparisonOperator.NotEqual"/>.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right)
    : Condition(1 + Left.Size + Right.Size, HashOf(Operator, Left, Right))
{
    public override int GetHashCode() => Hash;
}
