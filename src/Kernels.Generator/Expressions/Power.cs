namespace Kernels.Generator.Expressions;

/// <summary>Base to a constant power. <see cref="Algebra.Pow"/> writes small whole powers as products instead.</summary>
internal sealed record Power(Expression Base, double Exponent)
    : Expression(Exponent, Base)
{
    public bool Equals(Power? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
