namespace Kernels.Generator.Expressions;

/// <summary>The pre-activation <c>z</c> or a learned parameter.</summary>
internal sealed record Variable(string Name)
    : Expression(Name)
{
    public bool Equals(Variable? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
