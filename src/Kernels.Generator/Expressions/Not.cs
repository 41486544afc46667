namespace Kernels.Generator.Expressions;

/// <summary>Not operand. A comparison is not turned round instead: that would differ where a side is not a number.</summary>
internal sealed record Not(Condition Operand)
    : Condition(1 + Operand.Size, HashOf(nameof(Not), Operand))
{
    public override int GetHashCode() => Hash;
}
