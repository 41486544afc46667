namespace Kernels.Generator.Expressions;

/// <summary>condition ? whenTrue : whenFalse.</summary>
internal sealed record Conditional(Condition Condition, Expression WhenTrue, Expression WhenFalse) : Expression
{
    public override long Size { get; } = 1 + Condition.Size + WhenTrue.Size + WhenFalse.Size;
}
