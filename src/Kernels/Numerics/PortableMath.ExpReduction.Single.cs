using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>What the functions built on the exponential share, in single precision.</content>
public static partial class PortableMath
{
    /// <summary>1.5 * 2^23: a float added to it is rounded to an integer, which then stands in the lowest bits.</summary>
    private const float RoundingShiftSingle = 12582912.0f;

    private const int MantissaBitsSingle = 23;
    private const float Log2ESingle = 1.44269502f;
    private const float Log2HighSingle = 0.693147182f;
    private const float Log2LowSingle = -1.90465421e-09f;

    /// <inheritdoc cref="ReduceExponential(Vector256{double}, out Vector256{double}, out Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ReduceExponential(Vector256<float> x, out Vector256<float> tail, out Vector256<float> shiftedExponent)
    {
        shiftedExponent = MultiplyAdd(x, Vector256.Create(Log2ESingle), RoundingShiftSingle);
        Vector256<float> n = shiftedExponent - Vector256.Create(RoundingShiftSingle);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2HighSingle), x);
        Vector256<float> rest = n * Vector256.Create(-Log2LowSingle);

        // r + r^2/2 and what its rounding loses.
        Vector256<float> half = r * Vector256.Create(0.5f);
        Vector256<float> leading = Vector256.FusedMultiplyAdd(r, half, r);
        Vector256<float> lost = Vector256.FusedMultiplyAdd(r, half, r - leading);

        // (exp(r) - 1 - r - r^2/2) / r^3, coefficients by coefficients.py.
        Vector256<float> cubic = MultiplyAdd(r, Vector256.Create(0.0001988269796129316f), 0.0013926184037700295f);
        cubic = MultiplyAdd(r, cubic, 0.00833332072943449f);
        cubic = MultiplyAdd(r, cubic, 0.041666556149721146f);
        cubic = MultiplyAdd(r, cubic, 0.1666666716337204f);
        tail = Vector256.FusedMultiplyAdd(r * r * r, cubic, lost);
        tail = Vector256.FusedMultiplyAdd(rest, Vector256<float>.One + leading + tail, tail);
        return leading;
    }

    /// <summary>value * 2^n for a value in [0.5, 2) and n from -200 to 140, with one rounding where the result is subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ScaleByPowerOfTwo(Vector256<float> value, Vector256<float> shiftedExponent)
    {
        // 2^n itself may lie outside the floats, its two halves do not.
        Vector256<float> shiftedHalf = MultiplyAdd(shiftedExponent, Vector256.Create(0.5f), 0.5f * RoundingShiftSingle);
        Vector256<int> half = shiftedHalf.AsInt32();
        return value * PowerOfTwo(half) * PowerOfTwo(shiftedExponent.AsInt32() - half);
    }

    /// <summary>2^n for n from -126 to 127 in the lowest nine bits; the others do not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<int> n) =>
        ((n << MantissaBitsSingle) + Vector256<float>.One.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> MultiplyAdd(Vector256<float> x, Vector256<float> y, float addend) =>
        Vector256.FusedMultiplyAdd(x, y, Vector256.Create(addend));

#pragma warning disable RS0030 // Of a bound and NaN every machine gives the second, and no zero shows its sign; see AtLeast in PortableMath.cs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AtLeast(Vector256<float> x, float bound) =>
        Vector256.MaxNative(Vector256.Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AtMost(Vector256<float> x, float bound) =>
        Vector256.MinNative(Vector256.Create(bound), x);
#pragma warning restore RS0030
}
