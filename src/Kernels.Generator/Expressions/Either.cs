namespace Kernels.Generator.Expressions;

/// <summary>Left or right.</summary>
internal sealed record Either(Condition Left, Condition Right) : Condition
{
    public override long Size { get; } = 1 + Left.Size + Right.Size;
}
