namespace Kernels.Generator.Expressions;

/// <summary>-operand.</summary>
internal sealed record Negation(Expression Operand)
    : Expression(nameof(Negation), Operand)
{
    public bool Equals(Negation? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
