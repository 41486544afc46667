namespace Kernels.Generator.Expressions;

/// <summary>condition ? whenTrue : whenFalse.</summary>
internal sealed record Conditional(Condition Condition, Expression WhenTrue, Expression WhenFalse)
    : Expression(nameof(Conditional), Condition, WhenTrue, WhenFalse)
{
    public bool Equals(Conditional? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
