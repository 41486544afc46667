namespace Kernels.Generator.Expressions;

/// <summary>Left and right.</summary>
internal sealed record Both(Condition Left, Condition Right)
    : Condition(nameof(Both), Left, Right)
{
    public bool Equals(Both? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
