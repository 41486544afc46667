using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kernels.Numerics;

/// <summary>The natural logarithm of positive finite numbers: log(m 2^e) = e log 2 + 2 artanh((m - 1) / (m + 1)).</summary>
internal static class Logarithm
{
    /// <summary>The relative error of <see cref="Pairs"/> is below this, 2^-95.</summary>
    public const double PairsError = 1.0 / (1L << 48) / (1L << 47);

    // artanh(s) = s (1 + s^2/3 + s^4/5 + ...). With s^2 <= 0.0295 the first term left out, of 19, is below 2^-101,
    // and the rounding of the terms that are no pairs, from the 10th, below 2^-100.
    private const int Terms = 19;
    private const int PairTerms = 9;
    private static readonly DoubleDouble[] Coefficients = OddReciprocals(Terms);
    private static readonly DoubleDouble LogOfTwo = SplitLogOfTwo();

    /// <summary>The logarithm as a pair of doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DoubleDouble Pairs(double x)
    {
        int exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -exponent);
        // From 1/sqrt(2) to sqrt(2), so that the two summands below never cancel.
        if (mantissa > 1.4142135623730951)
        {
            mantissa *= 0.5;
            exponent++;
        }

        DoubleDouble s = (mantissa - 1.0) / DoubleDouble.Sum(mantissa, 1.0);
        DoubleDouble artanh = s * PowerSeries.Sum(Coefficients, PairTerms, s * s);
        return exponent * LogOfTwo + new DoubleDouble(2.0 * artanh.High, 2.0 * artanh.Low);
    }

    /// <summary>The logarithm as a fixed-point number.</summary>
    public static BigInteger InFixedPoint(double x, int bits)
    {
        int exponent = Math.ILogB(x);
        BigInteger one = BigInteger.One << bits;
        BigInteger mantissa = FixedPoint.FromDouble(Math.ScaleB(x, -exponent), bits);
        BigInteger s = ((mantissa - one) << bits) / (mantissa + one);
        return exponent * FixedPointSeries.LogOfTwo(bits) + 2 * FixedPointSeries.AreaTangent(s, bits);
    }

    private static DoubleDouble[] OddReciprocals(int count)
    {
        DoubleDouble[] reciprocals = new DoubleDouble[count];
        for (int index = 0; index < count; index++)
            reciprocals[index] = (DoubleDouble)1.0 / (2.0 * index + 1.0);
        return reciprocals;
    }

    private static DoubleDouble SplitLogOfTwo()
    {
        double[] parts = FixedPoint.Split(FixedPointSeries.LogOfTwo(256), 256, 2);
        return new DoubleDouble(parts[0], parts[1]);
    }
}
