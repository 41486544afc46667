using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The formula of <see cref="DoubleLogistic"/> in single precision, where a shorter series is enough.</summary>
    internal readonly partial struct SingleLogistic : ILogisticFormula<float>
    {
        private const float TwoToMinus32 = 2.32830644e-10f;
        private const int ExponentBiasSingle = 127;
        public const float BiasedShift = RoundingShiftSingle + ExponentBiasSingle;

        /// <summary>The number that, subtracted from the bits of the shifted exponent, leaves 0 to 127 for n from -64 to 63.</summary>
        private const int LeastBits = 0x4B40_0000 + ExponentBiasSingle - 63;

        /// <summary>Coefficients of r^2 and r^4 in r coth(r / 2) - 2, by coefficients.py.</summary>
        public const float C2 = 0.16666655242443085f, C4 = -0.002769852988421917f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> OfAny(Vector256<float> x)
        {
            Vector256<float> r = Reduce(AtMost(AtLeast(x, -105.0f), 18.0f), out Vector256<int> shiftedExponent);
            Vector256<float> t = Series(r);
            Vector256<float> power = PowerOfTwo(shiftedExponent - Vector256.Create(32));
            Vector256<float> numerator = Vector256.FusedMultiplyAdd(t, Vector256.Create(TwoToMinus32), r * Vector256.Create(TwoToMinus32));
            return numerator / Vector256.FusedMultiplyAdd(power, t - r, numerator);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> NearZero(Vector256<float> x, ref Vector256<float> seen)
        {
            Vector256<float> r = Reduce(x, out Vector256<int> shiftedExponent);
            seen |= (shiftedExponent - Vector256.Create(LeastBits)).AsSingle();
            Vector256<float> t = Series(r);
            Vector256<float> numerator = t + r;
            return numerator / Vector256.FusedMultiplyAdd(PowerOfTwo(shiftedExponent), t - r, numerator);
        }

        /// <inheritdoc cref="DoubleLogistic.TwiceOverTwoPlus(Vector256{double})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> TwiceOverTwoPlus(Vector256<float> x)
        {
            Vector256<float> r = Reduce(x, out Vector256<int> shiftedExponent);
            Vector256<float> t = Series(r);
            Vector256<float> power = PowerOfTwo(shiftedExponent - Vector256.Create(32));
            Vector256<float> numerator = Vector256.FusedMultiplyAdd(t, Vector256.Create(TwoToMinus32), r * Vector256.Create(TwoToMinus32));
            Vector256<float> half = numerator * Vector256.Create(0.5f);
            return numerator / Vector256.FusedMultiplyAdd(power, t, Vector256.FusedMultiplyAdd(-power, r, half));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool AreNearZero(Vector256<float> seen) =>
            (seen.AsInt32() & Vector256.Create(~0x7F)) == Vector256<int>.Zero;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsNearZero(Vector256<float> seen) => seen.AsUInt32().ToScalar() <= 0x7F;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Reduce(Vector256<float> x, out Vector256<int> shiftedExponent)
        {
            Vector256<float> shifted = MultiplyAdd(x, Vector256.Create(-Log2ESingle), BiasedShift);
            Vector256<float> minusN = shifted - Vector256.Create(BiasedShift);
            shiftedExponent = shifted.AsInt32();
            return Vector256.FusedMultiplyAdd(
                minusN, Vector256.Create(Log2LowSingle), Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2HighSingle), x));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> PowerOfTwo(Vector256<int> shiftedExponent) => (shiftedExponent << MantissaBitsSingle).AsSingle();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> Series(Vector256<float> r)
        {
            Vector256<float> square = r * r;
            return MultiplyAdd(square, MultiplyAdd(square, Vector256.Create(C4), C2), 2.0f);
        }
    }
}
