namespace Kernels.Generator.Expressions;

/// <summary>True or false. <see cref="Logic"/> and <see cref="Algebra.Select"/> leave none inside a formula.</summary>
internal sealed record Truth(bool Value)
    : Condition(Value)
{
    public bool Equals(Truth? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
