namespace Kernels.Generator.Expressions;

/// <summary>Left and right.</summary>
internal sealed record Both(Condition Left, Condition Right) : Condition
{
    public override long Size { get; } = 1 + Left.Size + Right.Size;
}
