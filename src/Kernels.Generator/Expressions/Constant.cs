using System;

namespace Kernels.Generator.Expressions;

/// <summary>A number. Two are equal when their bits are: 0 and -0 show in a quotient.</summary>
internal sealed record Constant(double Value)
    : Expression(BitConverter.DoubleToInt64Bits(Value))
{
    public bool Equals(Constant? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();
}
