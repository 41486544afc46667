using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>What the functions built on the logarithm share.</content>
public static partial class PortableMath
{
    private const long SquareRootOfHalfBits = 0x3FE6_A09E_667F_3BCD;
    private const long MantissaMask = (1L << MantissaBits) - 1;
    private const double TwoTo52 = 4503599627370496.0;

    // The high part has ten zero bits at its end, so that its products with exponents are exact.
    private const double Log2ShortHigh = 0.6931471805598903;
    private const double Log2ShortLow = 5.497923018708371e-14;

    /// <summary>
    /// f between sqrt(1/2) - 1 and sqrt(2) - 1, exact, such that x = 2^k (1 + f), for positive normal x.
    /// The biased exponent is k + 1023.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SplitExponent(Vector256<double> x, out Vector256<long> biasedExponent)
    {
        Vector256<long> shifted = x.AsInt64() + (Vector256<double>.One.AsInt64() - Vector256.Create(SquareRootOfHalfBits));
        biasedExponent = shifted >>> MantissaBits;
        return ((shifted & Vector256.Create(MantissaMask)) + Vector256.Create(SquareRootOfHalfBits)).AsDouble() - Vector256<double>.One;
    }

    /// <summary>The integer less the offset; it becomes a double by standing in the lowest bits of 2^52.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SubtractFromInteger(Vector256<long> integer, double offset) =>
        (integer | Vector256.Create(TwoTo52).AsInt64()).AsDouble() - Vector256.Create(TwoTo52 + offset);

    /// <summary>
    /// k log(2) + log(1 + f) as an unevaluated sum, high part returned. The low part is at most some hundredths of it, so their
    /// sum is rounded once. The slope is the derivative in f to a few hundredths, for an f that carries a low part of its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogarithmOfOnePlus(
        Vector256<double> f, Vector256<double> k, out Vector256<double> low, out Vector256<double> slope)
    {
        // log(1 + f) = 2 atanh(s / 2) = s + s^3 (1/12 + s^2/80 + ...) where s = 2 f / (2 + f).
        // s is taken from a rounded reciprocal; what it misses is known exactly and corrected at the end.
        Vector256<double> reciprocal = Vector256.Create(2.0) / (f + Vector256.Create(2.0));
        Vector256<double> s = f * reciprocal;
        Vector256<double> missing = Vector256.FusedMultiplyAdd(s, f * Vector256.Create(-0.5), f - s);

        // (2 atanh(s / 2) - s) / s^3, coefficients by coefficients.py; even and odd halves shorten the chain of dependent operations.
        Vector256<double> square = s * s;
        Vector256<double> fourth = square * square;
        Vector256<double> even = Polynomial(fourth, 0.08333333333333333, 0.0022321428570940324, 8.877829902408645e-05, 4.04930820881863e-06);
        Vector256<double> odd = Polynomial(fourth, 0.012500000000000275, 0.00043402778108816243, 1.8782030887224924e-05, 9.984303396484453e-07);
        Vector256<double> cubic = s * square * Vector256.FusedMultiplyAdd(square, odd, even);

        // k log(2) + s, what its rounding loses, and the small terms.
        Vector256<double> exponentPart = k * Vector256.Create(Log2ShortHigh);
        Vector256<double> high = exponentPart + s;
        low = exponentPart - high + s;
        low = Vector256.FusedMultiplyAdd(k, Vector256.Create(Log2ShortLow), low);
        low = Vector256.FusedMultiplyAdd(missing, reciprocal, low) + cubic;
        slope = Vector256.FusedMultiplyAdd(s * Vector256.Create(-0.5), reciprocal, reciprocal);
        return high;
    }
}
