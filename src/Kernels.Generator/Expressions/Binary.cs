namespace Kernels.Generator.Expressions;

/// <summary>Left operator right.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right)
    : Expression(1 + Left.Size + Right.Size, HashOf(Operator, Left, Right))
{
    public override int GetHashCode() => Hash;
}
