using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The hyperbolic tangent. Error below 0.56 ulp (largest seen over every third float: 0.5533).</summary>
    /// <remarks>
    /// Any x; odd bit for bit, sign of zero included, and within [-1, 1]. The steps of <see cref="Tanh(Vector256{double})"/> in single
    /// precision.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        // From 8.48 on, where 2^n - 1 would need more than 24 bits, the result is the last float below 1, and from 26 log(2) / 2 on it is 1.
        Vector256<float> size = Vector256.Abs(x);
        Vector256<float> y = AtMost(size, 8.48f);
        Vector256<float> leading = ReduceExponential(y + y, out Vector256<float> tail, out Vector256<float> shiftedExponent);
        Vector256<float> expm1 = leading + tail;
        tail += leading - expm1;

        Vector256<float> one = Vector256<float>.One;
        Vector256<float> scale = PowerOfTwo(shiftedExponent.AsInt32());
        Vector256<float> scaled = scale * expm1;
        Vector256<float> below = scale - one;
        Vector256<float> above = scale + one;
        Vector256<float> numerator = below + scaled;
        Vector256<float> denominator = above + scaled;
        Vector256<float> numeratorLow = Vector256.FusedMultiplyAdd(scale, tail, below - numerator + scaled);
        Vector256<float> denominatorLost = scale - above + one + (above - denominator + scaled);
        Vector256<float> denominatorLow = Vector256.FusedMultiplyAdd(scale, tail, denominatorLost);

        Vector256<float> reciprocal = one / denominator;
        Vector256<float> quotient = numerator * reciprocal;
        Vector256<float> remainder = Vector256.FusedMultiplyAdd(-quotient, denominator, numerator);
        remainder += Vector256.FusedMultiplyAdd(-quotient, denominatorLow, numeratorLow);
        Vector256<float> result = Vector256.FusedMultiplyAdd(remainder, reciprocal, quotient);
        result = Vector256.ConditionalSelect(Vector256.GreaterThan(size, Vector256.Create(9.010913f)), one, result);
        return result | (x & Vector256.Create(-0.0f));
    }

    /// <inheritdoc cref="Tanh(Vector256{float})"/>
    public static float Tanh(float x) => Tanh(Vector256.Create(x)).ToScalar();
}
