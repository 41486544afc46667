using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    private const float TwoToMinus25 = 2.98023224e-08f;

    /// <summary>
    /// e to the power x, less 1, without cancellation where x is small. Error below 1.35 ulp (largest seen over every 37th float: 1.2798).
    /// </summary>
    /// <remarks>
    /// Any x: infinite from 88.73, -1 below -18; keeps the sign of zero. The steps of <see cref="Expm1(Vector256{double})"/> in single precision.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Expm1(Vector256<float> x)
    {
        Vector256<float> bounded = AtMost(AtLeast(x, -18.0f), 89.0f);
        Vector256<float> shiftedExponent = MultiplyAdd(bounded, Vector256.Create(Log2ESingle), RoundingShiftSingle);
        Vector256<float> n = shiftedExponent - Vector256.Create(RoundingShiftSingle);
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-Log2HighSingle), bounded);
        Vector256<float> rest = n * Vector256.Create(-Log2LowSingle);

        // Coefficients by coefficients.py.
        Vector256<float> s = r + rest;
        Vector256<float> series = MultiplyAdd(s, Vector256.Create(0.0013926184037700295f), 0.008363178931176662f);
        series = MultiplyAdd(s, series, 0.041666556149721146f);
        series = MultiplyAdd(s, series, 0.16666576266288757f);
        series = MultiplyAdd(s, series, 0.5f);
        Vector256<float> tail = Vector256.FusedMultiplyAdd(s * s, series, rest);

        Vector256<float> scale = PowerOfTwo(shiftedExponent.AsInt32() - Vector256<int>.One);
        Vector256<float> leading = Vector256.FusedMultiplyAdd(scale, r, scale - Vector256.Create(0.5f));
        Vector256<float> result = Vector256.FusedMultiplyAdd(scale, tail, leading) * Vector256.Create(2.0f);

        Vector256<float> isTiny = Vector256.LessThan(Vector256.Abs(x), Vector256.Create(TwoToMinus25));
        return Vector256.ConditionalSelect(isTiny, x, result);
    }

    /// <inheritdoc cref="Expm1(Vector256{float})"/>
    public static float Expm1(float x) => Expm1(Vector256.Create(x)).ToScalar();
}
