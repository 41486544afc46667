namespace Kernels.Generator.Expressions;

/// <summary>The pre-activation <c>z</c> or a learned parameter.</summary>
internal sealed record Variable(string Name) : Expression
{
    public override long Size => 1;
}
