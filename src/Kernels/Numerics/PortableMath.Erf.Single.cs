using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The error function. Error below 0.95 ulp (largest seen over every 37th float: 0.9349).</summary>
    /// <remarks>
    /// Any x; odd bit for bit, sign of zero included, and within [-1, 1]. The steps of <see cref="Erf(Vector256{double})"/> in single precision.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Erf(Vector256<float> x)
    {
        // From 3.92 on the result is 1 to the last place.
        Vector256<float> y = AtMost(Vector256.Abs(x), 4.0f);
        Vector256<float> isSmall = Vector256.LessThan(y, Vector256.Create(0.875f));
        Vector256<float> magnitude = Vector256.ConditionalSelect(isSmall, ErfNearZero(y), OneLessPowerOfTwo(BinaryLogErfc(y)));
        return magnitude | (x & Vector256.Create(-0.0f));
    }

    /// <inheritdoc cref="Erf(Vector256{float})"/>
    public static float Erf(float x) => Erf(Vector256.Create(x)).ToScalar();

    /// <summary>erf(y) = y + y P(y^2) for y from 0 to 0.875, coefficients by coefficients.py.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ErfNearZero(Vector256<float> y)
    {
        Vector256<float> square = y * y;
        Vector256<float> series = MultiplyAdd(square, Vector256.Create(8.690368849784136e-05f), -0.0008214570698328316f);
        series = MultiplyAdd(square, series, 0.00520704872906208f);
        series = MultiplyAdd(square, series, -0.026861706748604774f);
        series = MultiplyAdd(square, series, 0.11283735185861588f);
        series = MultiplyAdd(square, series, -0.37612634897232056f);
        series = MultiplyAdd(square, series, 0.12837916612625122f);
        return Vector256.FusedMultiplyAdd(y, series, y);
    }

    /// <summary>log2(1 - erf(y)) for y from 0.875 to 4, coefficients by coefficients.py.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> BinaryLogErfc(Vector256<float> y)
    {
        Vector256<float> t = y - Vector256<float>.One;
        Vector256<float> series = MultiplyAdd(t, Vector256.Create(0.0002897539525292814f), -0.002720924559980631f);
        series = MultiplyAdd(t, series, 0.014388971962034702f);
        series = MultiplyAdd(t, series, -0.059943635016679764f);
        series = MultiplyAdd(t, series, -1.2163454294204712f);
        series = MultiplyAdd(t, series, -3.8072257041931152f);
        return MultiplyAdd(t, series, -2.668416738510132f);
    }

    /// <summary>1 - 2^q for q from -120 to -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> OneLessPowerOfTwo(Vector256<float> q)
    {
        // Coefficients by coefficients.py.
        Vector256<float> shiftedExponent = q + Vector256.Create(RoundingShiftSingle);
        Vector256<float> f = q - (shiftedExponent - Vector256.Create(RoundingShiftSingle));
        Vector256<float> series = MultiplyAdd(f, Vector256.Create(0.00015453164814971387f), 0.001339086564257741f);
        series = MultiplyAdd(f, series, 0.009618083015084267f);
        series = MultiplyAdd(f, series, 0.055503569543361664f);
        series = MultiplyAdd(f, series, 0.24022650718688965f);
        series = MultiplyAdd(f, series, 0.6931471824645996f);
        Vector256<float> power = PowerOfTwo(shiftedExponent.AsInt32());
        return Vector256.FusedMultiplyAdd(-(power * f), series, Vector256<float>.One - power);
    }
}
