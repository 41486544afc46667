namespace Kernels.Generator.Expressions;

/// <summary>A number.</summary>
internal sealed record Constant(double Value)
    : Expression(1, Value.GetHashCode())
{
    public override int GetHashCode() => Hash;
}
