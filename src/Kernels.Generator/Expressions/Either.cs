namespace Kernels.Generator.Expressions;

/// <summary>Left or right.</summary>
internal sealed record Either(Condition Left, Condition Right)
    : Condition(1 + Left.Size + Right.Size, HashOf(nameof(Either), Left, Right))
{
    public override int GetHashCode() => Hash;
}
