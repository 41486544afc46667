using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    private const int SquareRootOfHalfBitsSingle = 0x3F35_04F3;
    private const float SmallestNormalSingle = 1.17549435e-38f;
    private const float TwoTo23 = 8388608.0f;

    // The high part has eight zero bits at its end, so that its products with exponents are exact.
    private const float Log2ShortHighSingle = 0.693145752f;
    private const float Log2ShortLowSingle = 1.428606765330187e-06f;

    /// <summary>The natural logarithm of x. Error below 0.59 ulp (largest seen over every third float: 0.5708).</summary>
    /// <remarks>
    /// Any x, subnormal numbers included; negative infinity at 0, NaN below. The steps of <see cref="Log(Vector256{double})"/> in single
    /// precision.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        // Subnormal numbers are first multiplied by 2^23, which the exponent takes back.
        Vector256<float> isSubnormal = Vector256.LessThan(x, Vector256.Create(SmallestNormalSingle));
        Vector256<float> normal = Vector256.ConditionalSelect(isSubnormal, x * Vector256.Create(TwoTo23), x);
        Vector256<int> shifted = normal.AsInt32() + Vector256.Create(0x3F80_0000 - SquareRootOfHalfBitsSingle);
        Vector256<float> f = ((shifted & Vector256.Create(0x7F_FFFF)) + Vector256.Create(SquareRootOfHalfBitsSingle)).AsSingle() - Vector256<float>.One;
        Vector256<float> k = Vector256.ConvertToSingle((shifted >>> MantissaBitsSingle) - Vector256.Create(127)) - (isSubnormal & Vector256.Create(23.0f));

        // log(1 + f) = s + s^3 (1/12 + s^2/80 + ...) where s = 2 f / (2 + f), from a rounded reciprocal; what it misses is corrected.
        Vector256<float> reciprocal = Vector256.Create(2.0f) / (f + Vector256.Create(2.0f));
        Vector256<float> s = f * reciprocal;
        Vector256<float> missing = Vector256.FusedMultiplyAdd(s, f * Vector256.Create(-0.5f), f - s);

        // Coefficients by coefficients.py.
        Vector256<float> square = s * s;
        Vector256<float> cubic = MultiplyAdd(square, Vector256.Create(0.002310933545231819f), 0.012496493756771088f);
        cubic = s * square * MultiplyAdd(square, cubic, 0.08333335816860199f);

        Vector256<float> exponentPart = k * Vector256.Create(Log2ShortHighSingle);
        Vector256<float> high = exponentPart + s;
        Vector256<float> low = exponentPart - high + s;
        low = Vector256.FusedMultiplyAdd(k, Vector256.Create(Log2ShortLowSingle), low);
        low = Vector256.FusedMultiplyAdd(missing, reciprocal, low) + cubic;
        return SelectLogarithm(x, high + low);
    }

    /// <inheritdoc cref="SelectLogarithm(Vector256{double}, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SelectLogarithm(Vector256<float> x, Vector256<float> finite)
    {
        Vector256<float> isZero = Vector256.Equals(x, Vector256<float>.Zero);
        Vector256<float> outside = Vector256.ConditionalSelect(isZero, Vector256.Create(float.NegativeInfinity), Vector256.Create(float.NaN));
        Vector256<float> belowInfinity = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(float.PositiveInfinity)), x, finite);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<float>.Zero), belowInfinity, outside);
    }

    /// <inheritdoc cref="Log(Vector256{float})"/>
    public static float Log(float x) => Log(Vector256.Create(x)).ToScalar();
}
