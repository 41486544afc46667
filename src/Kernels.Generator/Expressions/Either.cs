namespace Kernels.Generator.Expressions;

/// <summary>Left or right.</summary>
internal sealed record Either(Condition Left, Condition Right)
    : Condition(nameof(Either), Left, Right)
{
    public bool Equals(Either? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
