namespace Kernels.Generator.Expressions;

/// <summary>condition ? whenTrue : whenFalse.</summary>
internal sealed record Conditional(Condition Condition, Expression WhenTrue, Expression WhenFalse)
    : Expression(1 + Condition.Size + WhenTrue.Size + WhenFalse.Size, HashOf(nameof(Conditional), Condition, WhenTrue, WhenFalse))
{
    public override int GetHashCode() => Hash;
}
