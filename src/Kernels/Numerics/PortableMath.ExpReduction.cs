using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>What the functions built on the exponential share.</content>
public static partial class PortableMath
{
    /// <summary>1.5 * 2^52: a double added to it is rounded to an integer, which then stands in the lowest bits.</summary>
    private const double RoundingShift = 6755399441055744.0;

    private const double Log2E = 1.4426950408889634;
    private const double Log2High = 0.6931471805599453;
    private const double Log2Low = 2.3190468138462996e-17;

    /// <summary>
    /// Splits x so that exp(x) = 2^n (1 + leading + tail), for sizes of x up to 1000. The leading part is returned, at most 0.42 in size,
    /// and the tail is some hundredths of it. n is the integer nearest to x / log(2), in the lowest bits of
    /// <paramref name="shiftedExponent"/>; where it is 0, leading + tail = exp(x) - 1 to the last place.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ReduceExponential(Vector256<double> x, out Vector256<double> tail, out Vector256<double> shiftedExponent)
    {
        shiftedExponent = MultiplyAdd(x, Vector256.Create(Log2E), RoundingShift);
        Vector256<double> n = shiftedExponent - Vector256.Create(RoundingShift);

        // Cody and Waite. r is exact: a multiple of the last place of log(2), and no larger than half of log(2).
        // The rounding error of log(2) is so small that its first order, at the end, is enough.
        Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2High), x);
        Vector256<double> rest = n * Vector256.Create(-Log2Low);

        // r + r^2/2 and what its rounding loses.
        Vector256<double> half = r * Vector256.Create(0.5);
        Vector256<double> leading = Vector256.FusedMultiplyAdd(r, half, r);
        Vector256<double> lost = Vector256.FusedMultiplyAdd(r, half, r - leading);

        // (exp(r) - 1 - r - r^2/2) / r^3, coefficients by coefficients.py; even and odd halves shorten the chain of dependent operations.
        Vector256<double> square = r * r;
        Vector256<double> even = Polynomial(
            square, 0.16666666666666669, 0.008333333333330062, 0.00019841269863053618, 2.7557268459997064e-06, 2.510038549551032e-08);
        Vector256<double> odd = Polynomial(
            square, 0.041666666666666664, 0.0013888888888886552, 2.4801587317144498e-05, 2.755728296954995e-07, 2.0911236630261545e-09);
        tail = Vector256.FusedMultiplyAdd(square * r, Vector256.FusedMultiplyAdd(r, odd, even), lost);

        tail = Vector256.FusedMultiplyAdd(rest, Vector256<double>.One + leading + tail, tail);
        return leading;
    }

    /// <summary>value * 2^n for a value in [0.5, 2) and n from -1100 to 1040, with one rounding where the result is subnormal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ScaleByPowerOfTwo(Vector256<double> value, Vector256<double> shiftedExponent)
    {
        // 2^n itself may lie outside the doubles, its two halves do not.
        Vector256<double> shiftedHalf = MultiplyAdd(shiftedExponent, Vector256.Create(0.5), 0.5 * RoundingShift);
        Vector256<long> half = shiftedHalf.AsInt64();
        return value * PowerOfTwo(half) * PowerOfTwo(shiftedExponent.AsInt64() - half);
    }

    /// <summary>2^n for n from -1022 to 1023 in the lowest twelve bits; the others do not matter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOfTwo(Vector256<long> n) =>
        ((n << MantissaBits) + Vector256<double>.One.AsInt64()).AsDouble();
}
