namespace Kernels.Generator.Expressions;

/// <summary>-operand.</summary>
internal sealed record Negation(Expression Operand)
    : Expression(1 + Operand.Size, HashOf(nameof(Negation), Operand))
{
    public override int GetHashCode() => Hash;
}
