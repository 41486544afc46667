using System;

namespace Kernels.Generator.Expressions;

/// <summary>A number. Two are equal when their bits are: 0 and -0 show in a quotient.</summary>
internal sealed record Constant(double Value)
    : Expression(1, BitConverter.DoubleToInt64Bits(Value).GetHashCode())
{
    public bool Equals(Constant? other) =>
        other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

    public override int GetHashCode() => Hash;
}
