namespace Kernels.Generator.Expressions;

/// <summary>The pre-activation <c>z</c> or a learned parameter.</summary>
internal sealed record Variable(string Name)
    : Expression(1, Name.GetHashCode())
{
    public override int GetHashCode() => Hash;
}
