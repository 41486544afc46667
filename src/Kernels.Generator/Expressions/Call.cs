namespace Kernels.Generator.Expressions;

/// <summary>An elementary function of one argument.</summary>
internal sealed record Call(ElementaryFunction Function, Expression Argument)
    : Expression(Function, Argument)
{
    public bool Equals(Call? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
