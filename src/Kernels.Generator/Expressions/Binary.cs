namespace Kernels.Generator.Expressions;

/// <summary>Left operator right.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    public override long Size { get; } = 1 + Left.Size + Right.Size;
}
