using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>
    /// x to the power of one exponent. Error below 0.95 ulp (largest seen over 10 million values: 0.8560, with exponents of some thousand;
    /// with those below 10 in size it is below 0.53), also where the result is subnormal.
    /// </summary>
    /// <remarks>
    /// Any x and exponent, with the limits and signs of <c>Math.Pow</c>: a negative x has a power where the exponent is
    /// whole, and NaN elsewhere. The exponential of exponent log|x|, with the logarithm and the product as sums of two doubles.
    /// </remarks>
    /// <param name="x">The bases.</param>
    /// <param name="exponent">The exponent of all of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Pow(Vector256<double> x, double exponent)
    {
        if (exponent == 0.0 || !double.IsFinite(exponent))
            return PowerOfSpecialExponent(x, exponent);

        Vector256<double> magnitude = Vector256.Abs(x);
        Vector256<double> logarithm = LogarithmOfMagnitude(magnitude, out Vector256<double> logarithmLow);
        Vector256<double> y = Vector256.Create(exponent);
        Vector256<double> product = y * logarithm;
        Vector256<double> productLow = Vector256.FusedMultiplyAdd(y, logarithmLow, Vector256.FusedMultiplyAdd(y, logarithm, -product));
        return SelectPower(x, magnitude, exponent, ExponentialOfSum(product, productLow));
    }

    /// <inheritdoc cref="Pow(Vector256{double}, double)"/>
    public static double Pow(double x, double exponent) => Pow(Vector256.Create(x), exponent).ToScalar();

    /// <summary>exp(high + low), where the low part is so small that its first order is enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExponentialOfSum(Vector256<double> high, Vector256<double> low)
    {
        // Beyond these bounds the result is 0 or infinite anyway, and the low part may be infinite or NaN.
        Vector256<double> bounded = AtMost(AtLeast(high, -746.0), 710.0);
        low &= Vector256.Equals(bounded, high);
        Vector256<double> leading = ReduceExponential(bounded, out Vector256<double> tail, out Vector256<double> shiftedExponent);

        Vector256<double> sum = Vector256<double>.One + leading;
        Vector256<double> lost = Vector256<double>.One - sum + leading;
        tail = Vector256.FusedMultiplyAdd(low, sum + tail, lost + tail);
        return ScaleByPowerOfTwo(sum + tail, shiftedExponent);
    }

    /// <summary>The finite power for bases other than 0, infinities and NaN, those of the others, and the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SelectPower(Vector256<double> x, Vector256<double> magnitude, double exponent, Vector256<double> finite)
    {
        bool isWhole = System.Math.Floor(exponent) == exponent;
        bool isOdd = isWhole && System.Math.Floor(0.5 * exponent) != 0.5 * exponent;
        double atZero = exponent > 0.0 ? 0.0 : double.PositiveInfinity;
        double atInfinity = exponent > 0.0 ? double.PositiveInfinity : 0.0;

        Vector256<double> isInside = Vector256.LessThan(magnitude, Vector256.Create(double.PositiveInfinity));
        if (!isWhole)
            finite = Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<double>.Zero), Vector256.Create(double.NaN), finite);
        Vector256<double> result = Vector256.ConditionalSelect(isInside, finite, Vector256.Create(atInfinity));
        result = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<double>.Zero), Vector256.Create(atZero), result);
        result = Vector256.ConditionalSelect(Vector256.Equals(x, x), result, x);
        return isOdd ? WithSignOf(x, result) : result;
    }

    /// <summary>The power for the exponents 0, infinity and NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> PowerOfSpecialExponent(Vector256<double> x, double exponent)
    {
        Vector256<double> one = Vector256<double>.One;
        if (exponent == 0.0)
            return one;
        if (double.IsNaN(exponent))
            return Vector256.ConditionalSelect(Vector256.Equals(x, one), one, Vector256.Create(exponent));

        Vector256<double> magnitude = Vector256.Abs(x);
        Vector256<double> large = Vector256.Create(exponent > 0.0 ? exponent : 0.0);
        Vector256<double> small = Vector256.Create(exponent > 0.0 ? 0.0 : -exponent);
        Vector256<double> result = Vector256.ConditionalSelect(Vector256.GreaterThan(magnitude, one), large, small);
        result = Vector256.ConditionalSelect(Vector256.Equals(magnitude, one), one, result);
        return Vector256.ConditionalSelect(Vector256.Equals(x, x), result, x);
    }
}
