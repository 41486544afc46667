namespace Kernels.Generator.Expressions;

/// <summary>Left operator right; false where either side is not a number, except for <see cref="ComparisonOperator.NotEqual"/>.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right)
    : Condition(Operator, Left, Right)
{
    public bool Equals(Comparison? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
