namespace Kernels.Generator.Expressions;

/// <summary>Left and right.</summary>
internal sealed record Both(Condition Left, Condition Right)
    : Condition(1 + Left.Size + Right.Size, HashOf(nameof(Both), Left, Right))
{
    public override int GetHashCode() => Hash;
}
