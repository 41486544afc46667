namespace Kernels.Generator.Expressions;

/// <summary>An elementary function of one argument.</summary>
internal sealed record Call(ElementaryFunction Function, Expression Argument) : Expression
{
    public override long Size { get; } = 1 + Argument.Size;
}
