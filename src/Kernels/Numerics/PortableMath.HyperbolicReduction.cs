using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>What hyperbolic sine and cosine share.</content>
public static partial class PortableMath
{
    /// <summary>
    /// Splits y = n log(2) + r + rest for y from 0 to 1000, with n in the lowest bits of <paramref name="shiftedExponent"/>, and gives
    /// the weights of hyperbolic sine and cosine of r: with d = (1 - 4^-n) / 2 and s = (1 + 4^-n) / 2,
    /// sinh(y) = 2^n (d cosh(r) + s sinh(r)) and cosh(y) = 2^n (s cosh(r) + d sinh(r)). Where 4^-n is small, d and s lose the same part of
    /// it, which the one has too much and the other too little.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ReduceHyperbolic(
        Vector256<double> y, out Vector256<double> rest, out Vector256<double> difference, out Vector256<double> sum, out Vector256<double> lost,
        out Vector256<double> shiftedExponent)
    {
        shiftedExponent = MultiplyAdd(y, Vector256.Create(Log2E), RoundingShift);
        Vector256<double> n = shiftedExponent - Vector256.Create(RoundingShift);
        rest = n * Vector256.Create(-Log2Low);

        // From n = 30 on, 4^-n does not show.
        Vector256<double> scale = PowerOfTwo(-AtMost(shiftedExponent, RoundingShift + 30.0).AsInt64());
        Vector256<double> half = Vector256.Create(0.5);
        Vector256<double> halfOfSquare = half * scale * scale;
        difference = half - halfOfSquare;
        sum = half + halfOfSquare;
        lost = half - sum + halfOfSquare;
        return Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2High), y);
    }

    /// <summary>
    /// (even + lost) cosh(r + rest) + (odd - lost) sinh(r + rest), for r up to half of log(2) in size.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CombineHyperbolic(
        Vector256<double> r, Vector256<double> rest, Vector256<double> even, Vector256<double> odd, Vector256<double> lost)
    {
        // (sinh(r) - r) / r^3 and (cosh(r) - 1 - r^2/2) / r^4, coefficients by coefficients.py.
        Vector256<double> square = r * r;
        Vector256<double> sine = Polynomial(
            square, 0.16666666666666669, 0.008333333333330062, 0.00019841269863053618, 2.7557268459997064e-06, 2.510038549551032e-08);
        Vector256<double> cosine = Polynomial(
            square, 0.041666666666666664, 0.0013888888888886552, 2.4801587317144498e-05, 2.755728296954995e-07, 2.0911236630261545e-09);

        // even + odd r and what its roundings lose.
        Vector256<double> product = odd * r;
        Vector256<double> high = even + product;
        Vector256<double> low = Vector256.FusedMultiplyAdd(odd, r, -product) + (even - high + product);

        // The small terms. The derivative, which the rest needs to a thousandth where it is large, is the function itself there; where it
        // is small, (odd - even) exp(-r) more, of which the first order is enough.
        Vector256<double> half = square * Vector256.Create(0.5);
        Vector256<double> reciprocal = Vector256<double>.One - r;
        low = Vector256.FusedMultiplyAdd(lost, reciprocal, low);
        low = Vector256.FusedMultiplyAdd(product * square, sine, low);
        low = Vector256.FusedMultiplyAdd(even, Vector256.FusedMultiplyAdd(square * square, cosine, half), low);
        Vector256<double> slope = Vector256.FusedMultiplyAdd(odd - even, reciprocal, high + low);
        low = Vector256.FusedMultiplyAdd(rest, slope, low);
        return high + low;
    }
}
