using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>The logarithm to more than a double, which the power needs: its error grows with the exponent.</content>
public static partial class PortableMath
{
    private const double ThirdHigh = 0.3333333333333333;
    private const double ThirdLow = 1.850371707708594e-17;

    /// <summary>log(x) for positive finite x as an unevaluated sum, high part returned; its error is below 2^-65 of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogarithmOfMagnitude(Vector256<double> x, out Vector256<double> low)
    {
        // Subnormal numbers are first multiplied by 2^52, which the exponent takes back.
        Vector256<double> isSubnormal = Vector256.LessThan(x, Vector256.Create(SmallestNormal));
        Vector256<double> normal = Vector256.ConditionalSelect(isSubnormal, x * Vector256.Create(TwoTo52), x);
        Vector256<double> f = SplitExponent(normal, out Vector256<long> biasedExponent);
        Vector256<double> k = SubtractFromInteger(biasedExponent, 1023.0) - (isSubnormal & Vector256.Create((double)MantissaBits));

        // log(1 + f) = 2 s + 2 s c where s = f / (2 + f) and c = s^2/3 + s^4/5 + ...
        Vector256<double> s = HalfOfArgument(f, out Vector256<double> sLow);
        Vector256<double> c = RelativeRest(s, sLow, out Vector256<double> cLow);
        Vector256<double> product = s * c;
        Vector256<double> productLow = Vector256.FusedMultiplyAdd(s, c, -product);
        productLow += Vector256.FusedMultiplyAdd(s, cLow, sLow * c);

        // k log(2), 2 s and 2 s c, each at least as large as what follows it or 0.
        Vector256<double> exponentPart = k * Vector256.Create(Log2High);
        Vector256<double> exponentLow = Vector256.FusedMultiplyAdd(k, Vector256.Create(Log2High), -exponentPart);
        exponentLow = Vector256.FusedMultiplyAdd(k, Vector256.Create(Log2Low), exponentLow);
        Vector256<double> sum = exponentPart + (s + s);
        Vector256<double> sumLow = exponentPart - sum + (s + s);
        Vector256<double> high = sum + (product + product);
        low = sum - high + (product + product);
        low += sumLow + exponentLow + Vector256.Create(2.0) * (sLow + productLow);

        Vector256<double> rounded = high + low;
        low += high - rounded;
        return rounded;
    }

    /// <summary>f / (2 + f) as an unevaluated sum, high part returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> HalfOfArgument(Vector256<double> f, out Vector256<double> low)
    {
        Vector256<double> two = Vector256.Create(2.0);
        Vector256<double> denominator = two + f;
        Vector256<double> denominatorLow = two - denominator + f;
        Vector256<double> reciprocal = Vector256<double>.One / denominator;
        Vector256<double> quotient = f * reciprocal;
        low = Vector256.FusedMultiplyAdd(-quotient, denominator, f);
        low = Vector256.FusedMultiplyAdd(-quotient, denominatorLow, low) * reciprocal;
        return quotient;
    }

    /// <summary>atanh(s) / s - 1 = s^2/3 + s^4/5 + ... as an unevaluated sum, high part returned, for sizes of s up to 0.172.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> RelativeRest(Vector256<double> s, Vector256<double> sLow, out Vector256<double> low)
    {
        Vector256<double> square = s * s;
        Vector256<double> squareLow = Vector256.FusedMultiplyAdd(s + s, sLow, Vector256.FusedMultiplyAdd(s, s, -square));
        Vector256<double> third = square * Vector256.Create(ThirdHigh);
        low = Vector256.FusedMultiplyAdd(square, Vector256.Create(ThirdHigh), -third);
        low += Vector256.FusedMultiplyAdd(squareLow, Vector256.Create(ThirdHigh), square * Vector256.Create(ThirdLow));

        // The terms from s^4 on, coefficients by coefficients.py; even and odd halves shorten the chain of dependent operations.
        Vector256<double> fourth = Vector256.FusedMultiplyAdd(square + square, squareLow, square * square);
        Vector256<double> even = Polynomial(
            fourth, 0.2, 0.11111111111114212, 0.07692307880488732, 0.058834062330574734, 0.05381145709314322);
        Vector256<double> odd = Polynomial(fourth, 0.14285714285714282, 0.09090909089829123, 0.06666648274786181, 0.052281709727126424);
        Vector256<double> rest = fourth * Vector256.FusedMultiplyAdd(square, odd, even);

        Vector256<double> high = third + rest;
        low += third - high + rest;
        return high;
    }
}
