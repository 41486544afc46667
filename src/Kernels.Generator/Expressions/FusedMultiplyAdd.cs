namespace Kernels.Generator.Expressions;

/// <summary>Left * right + addend, rounded once.</summary>
internal sealed record FusedMultiplyAdd(Expression Left, Expression Right, Expression Addend)
    : Expression(nameof(FusedMultiplyAdd), Left, Right, Addend)
{
    public bool Equals(FusedMultiplyAdd? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
