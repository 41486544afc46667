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
        public static Vector256<float> Reduce(Vector256<float> x, out Vector256<float> scale)
        {
            Vector256<float> bounded = AtMost(AtLeast(x, -105.0f), 18.0f);
            Vector256<float> shifted = MultiplyAdd(bounded, Vector256.Create(-Log2ESingle), RoundingShiftSingle);
            Vector256<float> minusN = shifted - Vector256.Create(RoundingShiftSingle);
            Vector256<float> r = Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2HighSingle), bounded);
            scale = ((shifted.AsInt32() + Vector256.Create(ExponentBiasSingle - 32)) << MantissaBitsSingle).AsSingle();
            return Vector256.FusedMultiplyAdd(minusN, Vector256.Create(Log2LowSingle), r);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<float> Divide(Vector256<float> r, Vector256<float> scale)
        {
            Vector256<float> square = r * r;
            Vector256<float> t = MultiplyAdd(square, MultiplyAdd(square, Vector256.Create(-0.002769852988421917f), 0.16666655242443085f), 2.0f);
            Vector256<float> numerator = (t + r) * Vector256.Create(TwoToMinus32);
            return numerator / Vector256.FusedMultiplyAdd(scale, t - r, numerator);
        }
    }
}
