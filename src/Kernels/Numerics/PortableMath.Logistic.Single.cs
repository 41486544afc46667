using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    private const float TwoToMinus32 = 2.32830644e-10f;

    /// <summary>
    /// The logistic function 1 / (1 + exp(-x)). Error below 0.53 ulp (largest seen over every third float: 0.5233), below 0.76 ulp where
    /// the result is subnormal.
    /// </summary>
    /// <remarks>Any x; within [0, 1]. The steps of <see cref="Logistic(Vector256{double})"/> in single precision.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logistic(Vector256<float> x)
    {
        Vector256<float> bounded = AtMost(AtLeast(x, -105.0f), 18.0f);
        Vector256<float> leading = ReduceExponential(-bounded, out Vector256<float> tail, out Vector256<float> shiftedExponent);
        Vector256<float> expm1 = leading + tail;
        tail += leading - expm1;

        // 2^-n may lie below the normal numbers, 2^(32-n) does not.
        Vector256<float> unscale = Vector256.Create(TwoToMinus32);
        Vector256<float> liftedScale = PowerOfTwo(Vector256.Create(32) - shiftedExponent.AsInt32());
        Vector256<float> scale = liftedScale * unscale;

        // What the roundings of the denominator lose goes to its low part: first those of 1 + 2^-n (Knuth's two-sum), then those of the rest.
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> above = one + scale;
        Vector256<float> addedToOne = above - one;
        Vector256<float> low = one - (above - addedToOne) + (scale - addedToOne);
        Vector256<float> denominator = above + expm1;
        low += above - denominator + expm1 + tail;

        Vector256<float> quotient = one / denominator;
        Vector256<float> remainder = Vector256.FusedMultiplyAdd(-quotient, denominator, one);
        remainder = Vector256.FusedMultiplyAdd(-quotient, low, remainder);
        quotient = Vector256.FusedMultiplyAdd(quotient, remainder, quotient);
        return quotient * liftedScale * unscale;
    }

    /// <inheritdoc cref="Logistic(Vector256{float})"/>
    public static float Logistic(float x) => Logistic(Vector256.Create(x)).ToScalar();
}
