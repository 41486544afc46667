namespace Kernels.Generator.Expressions;

/// <summary>Not operand. A comparison is not turned round instead: that would differ where a side is not a number.</summary>
internal sealed record Not(Condition Operand) : Condition
{
    public override long Size { get; } = 1 + Operand.Size;
}
