namespace Kernels.Generator.Expressions;

/// <summary>True or false. <see cref="Logic"/> and <see cref="Algebra.Select"/> leave none inside a formula.</summary>
internal sealed record Truth(bool Value)
    : Condition(1, Value.GetHashCode())
{
    public override int GetHashCode() => Hash;
}
