namespace Kernels.Generator.Expressions;

/// <summary>A number.</summary>
internal sealed record Constant(double Value) : Expression
{
    public override long Size => 1;
}
