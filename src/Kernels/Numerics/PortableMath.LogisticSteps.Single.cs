using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The steps of <see cref="DoubleLogisticSteps"/> in single precision, where a shorter series is enough.</summary>
    private readonly struct SingleLogisticSteps : ILogisticSteps<float>
    {
        private const float TwoToMinus32 = 2.32830644e-10f;
        private const int ExponentBiasSingle = 127;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Reduce(Vector256<float> x, out Vector256<float> minusScale, out Vector256<float> high)
        {
            Vector256<float> bounded = AtMost(AtLeast(x, -105.0f), 18.0f);
            Vector256<float> shifted = MultiplyAdd(bounded, Vector256.Create(Log2ESingle), RoundingShiftSingle);
            Vector256<float> n = shifted - Vector256.Create(RoundingShiftSingle);
            Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2HighSingle), bounded);
            r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2LowSingle), r);

            // 2^n itself may lie below the normal numbers, 2^(32+n) does not.
            Vector256<int> liftedExponent = shifted.AsInt32() + Vector256.Create(32 + ExponentBiasSingle);
            minusScale = (liftedExponent << MantissaBitsSingle).AsSingle() * Vector256.Create(-TwoToMinus32);

            // exp(-r) = 1 - r + r^2 (c0 + c1 r + ... + c5 r^5), coefficients by coefficients.py; this is c4 + c5 r.
            high = MultiplyAdd(r, Vector256.Create(-0.00019890991f), 0.00139336498f);
            return r;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Expm1(Vector256<float> r, Vector256<float> minusScale, Vector256<float> high)
        {
            Vector256<float> lost = Vector256<float>.One - (Vector256<float>.One - minusScale) - minusScale;
            Vector256<float> square = r * r;
            Vector256<float> series = Vector256.FusedMultiplyAdd(square, high, MultiplyAdd(r, Vector256.Create(-0.00833331048f), 0.04166646674f));
            series = Vector256.FusedMultiplyAdd(square, series, MultiplyAdd(r, Vector256.Create(-0.16666667163f), 0.5f));
            return Vector256.FusedMultiplyAdd(square, series, lost - r);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Divide(Vector256<float> expm1, Vector256<float> minusScale)
        {
            Vector256<float> above = Vector256<float>.One - minusScale;
            Vector256<float> denominator = above + expm1;
            Vector256<float> lost = above - denominator + expm1;
            Vector256<float> minusReciprocal = Vector256.Create(-1.0f) / denominator;
            Vector256<float> remainder = Vector256.FusedMultiplyAdd(minusReciprocal, denominator, Vector256<float>.One);
            remainder = Vector256.FusedMultiplyAdd(minusReciprocal, lost, remainder);
            return Vector256.FusedMultiplyAdd(minusReciprocal, remainder, minusReciprocal) * minusScale;
        }
    }
}
