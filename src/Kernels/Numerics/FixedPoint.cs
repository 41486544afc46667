using System;
using System.Numerics;

namespace Kernels.Numerics;

/// <summary>Numbers as whole multiples of 2^-bits, for as many bits as it takes.</summary>
internal static class FixedPoint
{
    // More units than the roundings of any function here add up to, below 2^12 bits: fewer than 2^11 terms of a series,
    // 3 units each, times at most 2^11 (the exponent that multiplies log 2).
    private static readonly BigInteger Error = BigInteger.One << 32;

    /// <summary>The double nearest to a function's value, found with growing precision until the rounding is certain: Ziv's method.</summary>
    /// <remarks>A. Ziv, "Fast evaluation of elementary mathematical functions with correctly rounded last bit", ACM TOMS 17 (1991).</remarks>
    /// <param name="function">Gives the value for a number of bits; neither a double itself nor halfway between two.</param>
    public static double Round(Func<int, BigInteger> function)
    {
        for (int bits = 192; ; bits *= 2)
        {
            BigInteger value = function(bits);
            double rounded = ToDouble(value - Error, bits);
            if (rounded == ToDouble(value + Error, bits))
                return rounded;
        }
    }

    /// <summary>The largest multiple of 2^-bits that is at most <paramref name="value"/>, a finite double.</summary>
    public static BigInteger FromDouble(double value, int bits)
    {
        long pattern = BitConverter.DoubleToInt64Bits(value);
        long fraction = pattern & ((1L << 52) - 1);
        int exponent = (int)(pattern >> 52) & 0x7ff;
        BigInteger magnitude = exponent == 0 ? fraction : fraction | 1L << 52;
        return (pattern < 0 ? -magnitude : magnitude) << (Math.Max(exponent, 1) - 1075 + bits);
    }

    /// <summary>The double nearest to a value, ties to even, where that is no subnormal number.</summary>
    public static double ToDouble(BigInteger value, int bits)
    {
        // 62 bits hold 53, the bit that rounds and, in the last, whether any bit below is set: the conversion then rounds as for all bits.
        BigInteger magnitude = BigInteger.Abs(value);
        int dropped = Math.Max(0, (int)magnitude.GetBitLength() - 62);
        long leading = (long)(magnitude >> dropped);
        if ((BigInteger)leading << dropped != magnitude)
            leading |= 1;
        double rounded = Math.ScaleB(leading, dropped - bits);
        return value.Sign < 0 ? -rounded : rounded;
    }

    /// <summary>A value as a sum of doubles, each nearest to what those before it leave.</summary>
    /// <param name="value">The value.</param>
    /// <param name="bits">Its bits; more than the parts hold.</param>
    /// <param name="count">The number of parts.</param>
    public static double[] Split(BigInteger value, int bits, int count)
    {
        double[] parts = new double[count];
        foreach (ref double part in parts.AsSpan())
        {
            part = ToDouble(value, bits);
            value -= FromDouble(part, bits);
        }
        return parts;
    }
}
