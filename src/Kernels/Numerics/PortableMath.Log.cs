using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>
    /// The natural logarithm of x. Error below 0.56 ulp (largest seen over 30 million values: 0.5503).
    /// </summary>
    /// <remarks>
    /// Any x, subnormal numbers included; negative infinity at 0, NaN below. The series of the inverse hyperbolic tangent, as in
    /// P. T. P. Tang, Table-driven implementation of the logarithm function (1990), with the polynomial in place of the table.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Log(Vector256<double> x)
    {
        // Subnormal numbers are first multiplied by 2^52, which the exponent takes back.
        Vector256<double> isSubnormal = Vector256.LessThan(x, Vector256.Create(SmallestNormal));
        Vector256<double> normal = Vector256.ConditionalSelect(isSubnormal, x * Vector256.Create(TwoTo52), x);
        Vector256<double> f = SplitExponent(normal, out Vector256<long> biasedExponent);
        Vector256<double> k = SubtractFromInteger(biasedExponent, 1023.0) - (isSubnormal & Vector256.Create((double)MantissaBits));

        Vector256<double> high = LogarithmOfOnePlus(f, k, out Vector256<double> low, out _);
        return SelectLogarithm(x, high + low);
    }

    /// <inheritdoc cref="Log(Vector256{double})"/>
    public static double Log(double x) => Log(Vector256.Create(x)).ToScalar();

    /// <summary>The finite logarithm for positive finite x, and the limits and NaN for all other x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SelectLogarithm(Vector256<double> x, Vector256<double> finite)
    {
        Vector256<double> isZero = Vector256.Equals(x, Vector256<double>.Zero);
        Vector256<double> outside = Vector256.ConditionalSelect(isZero, Vector256.Create(double.NegativeInfinity), Vector256.Create(double.NaN));
        Vector256<double> belowInfinity = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256.Create(double.PositiveInfinity)), x, finite);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<double>.Zero), belowInfinity, outside);
    }
}
