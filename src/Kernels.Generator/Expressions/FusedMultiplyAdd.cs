namespace Kernels.Generator.Expressions;

/// <summary>Left * right + addend, rounded once.</summary>
internal sealed record FusedMultiplyAdd(Expression Left, Expression Right, Expression Addend)
    : Expression(1 + Left.Size + Right.Size + Addend.Size, HashOf(nameof(FusedMultiplyAdd), Left, Right, Addend))
{
    public override int GetHashCode() => Hash;
}
