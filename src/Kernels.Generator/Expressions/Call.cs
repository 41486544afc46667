namespace Kernels.Generator.Expressions;

/// <summary>An elementary function of one argument.</summary>
internal sealed record Call(ElementaryFunction Function, Expression Argument)
    : Expression(1 + Argument.Size, HashOf(Function, Argument))
{
    public override int GetHashCode() => Hash;
}
