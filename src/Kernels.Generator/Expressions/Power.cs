namespace Kernels.Generator.Expressions;

/// <summary>Base to a constant power. <see cref="Algebra.Pow"/> writes small whole powers as products instead.</summary>
internal sealed record Power(Expression Base, double Exponent)
    : Expression(1 + Base.Size, HashOf(Exponent, Base))
{
    public override int GetHashCode() => Hash;
}
