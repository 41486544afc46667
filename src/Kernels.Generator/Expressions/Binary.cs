namespace Kernels.Generator.Expressions;

/// <summary>Left operator right.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(Operator, Left, Right)
{
    public bool Equals(Binary? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
