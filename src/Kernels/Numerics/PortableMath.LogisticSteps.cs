using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The steps of the logistic function in double precision.</summary>
    private readonly struct DoubleLogisticSteps : ILogisticSteps<double>
    {
        private const double TwoToMinus64 = 5.421010862427522e-20;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Reduce(Vector256<double> x, out Vector256<double> minusScale, out Vector256<double> high)
        {
            // Beyond these bounds the result is 0 or 1 anyway, and the exponent would no longer fit.
            Vector256<double> bounded = AtMost(AtLeast(x, -746.0), 40.0);
            Vector256<double> shifted = MultiplyAdd(bounded, Vector256.Create(Log2E), RoundingShift);
            Vector256<double> n = shifted - Vector256.Create(RoundingShift);
            Vector256<double> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2High), bounded);
            r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2Low), r);

            // 2^n itself may lie below the normal numbers, 2^(64+n) does not.
            Vector256<long> liftedExponent = shifted.AsInt64() + Vector256.Create(64L + ExponentBias);
            minusScale = (liftedExponent << MantissaBits).AsDouble() * Vector256.Create(-TwoToMinus64);

            // exp(-r) = 1 - r + r^2 (c0 + c1 r + ... + c10 r^10), coefficients by coefficients.py; this is c6 + c7 r + ... + c10 r^4.
            high = Polynomial(
                r, 2.4801587325547743e-05, -2.7557255400206422e-06, 2.75572736431103e-07, -2.5105217004720745e-08, 2.0914686968086876e-09);
            return r;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Expm1(Vector256<double> r, Vector256<double> minusScale, Vector256<double> high)
        {
            // Where 2^n is so large that the 1 is lost, it does not show.
            Vector256<double> lost = Vector256<double>.One - (Vector256<double>.One - minusScale) - minusScale;

            // Pairs of coefficients shorten the chain of dependent operations (Estrin).
            Vector256<double> square = r * r;
            Vector256<double> series = Vector256.FusedMultiplyAdd(
                square, high, MultiplyAdd(r, Vector256.Create(-0.00019841269874820627), 0.0013888888888883748));
            series = Vector256.FusedMultiplyAdd(
                square, series, MultiplyAdd(r, Vector256.Create(-0.008333333333326136), 0.04166666666666667));
            series = Vector256.FusedMultiplyAdd(
                square, series, MultiplyAdd(r, Vector256.Create(-0.1666666666666667), 0.5));
            return Vector256.FusedMultiplyAdd(square, series, lost - r);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Divide(Vector256<double> expm1, Vector256<double> minusScale)
        {
            // What the denominator loses by rounding is exact (Dekker's two-sum), as is the remainder of the reciprocal.
            Vector256<double> above = Vector256<double>.One - minusScale;
            Vector256<double> denominator = above + expm1;
            Vector256<double> lost = above - denominator + expm1;
            Vector256<double> minusReciprocal = Vector256.Create(-1.0) / denominator;
            Vector256<double> remainder = Vector256.FusedMultiplyAdd(minusReciprocal, denominator, Vector256<double>.One);
            remainder = Vector256.FusedMultiplyAdd(minusReciprocal, lost, remainder);
            return Vector256.FusedMultiplyAdd(minusReciprocal, remainder, minusReciprocal) * minusScale;
        }
    }
}
