using System;
using Kernels.Numerics;

namespace Kernels.Reference.Elementary;

/// <summary>A value to about 100 bits: a pair of doubles times a power of two, so that it neither overflows nor loses digits near 0.</summary>
public readonly struct PreciseValue
{
    private readonly DoubleDouble pair;
    private readonly int exponent;

    internal PreciseValue(DoubleDouble pair, int exponent = 0) => (this.pair, this.exponent) = (pair, exponent);

    /// <summary>The double nearest to the value; where that is subnormal, one of the two around it.</summary>
    public double Nearest => Math.ScaleB(pair.High, exponent);

    /// <summary>How far a double lies from the value, in units in the last place of <see cref="Nearest"/>; infinite where only one of the two is finite.</summary>
    public double ErrorOf(double actual)
    {
        double nearest = Nearest;
        if (!double.IsFinite(nearest) || !double.IsFinite(actual))
            return actual.Equals(nearest) ? 0 : double.PositiveInfinity;
        double unit = Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
        return exponent == 0
            ? ((actual - pair.High) - pair.Low) / unit
            : ((Math.ScaleB(actual, -exponent) - pair.High) - pair.Low) / Math.ScaleB(unit, -exponent);
    }

    public static PreciseValue operator -(PreciseValue value) => new(-value.pair, value.exponent);
}
