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
        public static Vector256<double> Reduce(Vector256<double> x, out Vector256<double> scale)
        {
            // Beyond these bounds the result is 0 or 1 anyway, and the exponent would no longer fit.
            Vector256<double> bounded = AtMost(AtLeast(x, -746.0), 40.0);
            Vector256<double> shifted = MultiplyAdd(bounded, Vector256.Create(-Log2E), RoundingShift);
            Vector256<double> minusN = shifted - Vector256.Create(RoundingShift);
            Vector256<double> r = Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2High), bounded);

            // 2^-n itself may lie beyond the largest number, 2^(-n-64) does not.
            scale = ((shifted.AsInt64() + Vector256.Create(ExponentBias - 64L)) << MantissaBits).AsDouble();
            return Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2Low), r);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> Divide(Vector256<double> r, Vector256<double> scale)
        {
            // r coth(r / 2), coefficients by coefficients.py.
            Vector256<double> t = Polynomial(
                r * r, 2.0, 0.1666666666666666, -0.0027777777777564404, 6.613756471622828e-05, -1.6534060033836456e-06, 4.1437662804024295e-08);

            // Where the result is subnormal, this is rounded once, by the division.
            Vector256<double> numerator = (t + r) * Vector256.Create(TwoToMinus64);
            return numerator / Vector256.FusedMultiplyAdd(scale, t - r, numerator);
        }
    }
}
