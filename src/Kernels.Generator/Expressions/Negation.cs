namespace Kernels.Generator.Expressions;

/// <summary>-operand.</summary>
internal sealed record Negation(Expression Operand) : Expression
{
    public override long Size { get; } = 1 + Operand.Size;
}
