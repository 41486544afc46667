using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The logistic function in double precision.</summary>
    internal readonly partial struct DoubleLogistic : ILogisticFormula<double>
    {
        private const double TwoToMinus64 = 5.421010862427522e-20;

        /// <summary>As <see cref="RoundingShift"/>, but the integer comes to stand there with the bias of an exponent added.</summary>
        public const double BiasedShift = RoundingShift + ExponentBias;

        /// <summary>The number that, subtracted from the bits of the shifted exponent, leaves 0 to 1023 for n from -512 to 511.</summary>
        private const long LeastBits = 0x4338_0000_0000_0000 + ExponentBias - 511;

        /// <summary>Coefficients of r^2 to r^10 in r coth(r / 2) - 2, by coefficients.py.</summary>
        private const double C2 = 0.1666666666666666, C4 = -0.0027777777777564404, C6 = 6.613756471622828e-05;
        private const double C8 = -1.6534060033836456e-06, C10 = 4.1437662804024295e-08;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> OfAny(Vector256<double> x)
        {
            // Beyond these bounds the result is 0 or 1 anyway, and the exponent would no longer fit.
            Vector256<double> r = Reduce(AtMost(AtLeast(x, -746.0), 40.0), out Vector256<long> shiftedExponent);
            Vector256<double> t = Series(r);

            // 2^-n itself may lie beyond the largest number, 2^(-n-64) does not. A subnormal result is rounded once, by the division.
            Vector256<double> power = PowerOfTwo(shiftedExponent - Vector256.Create(64L));
            Vector256<double> numerator = Vector256.FusedMultiplyAdd(t, Vector256.Create(TwoToMinus64), r * Vector256.Create(TwoToMinus64));
            return numerator / Vector256.FusedMultiplyAdd(power, t - r, numerator);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> NearZero(Vector256<double> x, ref Vector256<double> seen)
        {
            Vector256<double> r = Reduce(x, out Vector256<long> shiftedExponent);
            seen |= (shiftedExponent - Vector256.Create(LeastBits)).AsDouble();
            Vector256<double> t = Series(r);
            Vector256<double> numerator = t + r;
            return numerator / Vector256.FusedMultiplyAdd(PowerOfTwo(shiftedExponent), t - r, numerator);
        }

        /// <summary>2 e / (2 + e) with e = exp(x), for x up to 0 where the exponent still fits: the argument from which log(1 + e) follows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> TwiceOverTwoPlus(Vector256<double> x)
        {
            Vector256<double> r = Reduce(x, out Vector256<long> shiftedExponent);
            Vector256<double> t = Series(r);
            Vector256<double> power = PowerOfTwo(shiftedExponent - Vector256.Create(64L));
            Vector256<double> numerator = Vector256.FusedMultiplyAdd(t, Vector256.Create(TwoToMinus64), r * Vector256.Create(TwoToMinus64));
            Vector256<double> half = numerator * Vector256.Create(0.5);
            return numerator / Vector256.FusedMultiplyAdd(power, t, Vector256.FusedMultiplyAdd(-power, r, half));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool AreNearZero(Vector256<double> seen) =>
            (seen.AsInt64() & Vector256.Create(~0x3FFL)) == Vector256<long>.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsNearZero(Vector256<double> seen) => seen.AsUInt64().ToScalar() <= 0x3FF;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Reduce(Vector256<double> x, out Vector256<long> shiftedExponent)
        {
            Vector256<double> shifted = MultiplyAdd(x, Vector256.Create(-Log2E), BiasedShift);
            Vector256<double> minusN = shifted - Vector256.Create(BiasedShift);
            shiftedExponent = shifted.AsInt64();
            return Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2Low), Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2High), x));
        }

        // Only the exponent stays: the other bits are shifted out.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<double> PowerOfTwo(Vector256<long> shiftedExponent) => (shiftedExponent << MantissaBits).AsDouble();

        /// <summary>r coth(r / 2), as G. Estrin (1960) groups them, for a short chain of dependent operations.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Series(Vector256<double> r)
        {
            Vector256<double> square = r * r;
            Vector256<double> fourth = square * square;
            Vector256<double> low = MultiplyAdd(Vector256.Create(C2), square, 2.0);
            Vector256<double> middle = MultiplyAdd(Vector256.Create(C6), square, C4);
            Vector256<double> high = MultiplyAdd(Vector256.Create(C10), square, C8);
            return Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(high, fourth, middle), fourth, low);
        }
    }
}
