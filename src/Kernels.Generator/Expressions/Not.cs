namespace Kernels.Generator.Expressions;

/// <summary>Not operand. A comparison is not turned round instead: that would differ where a side is not a number.</summary>
internal sealed record Not(Condition Operand)
    : Condition(nameof(Not), Operand)
{
    public bool Equals(Not? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
