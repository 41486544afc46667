using System;

namespace Kernels.Numerics;

/// <summary>
/// Large numbers as a whole number of quarter turns pi/2 and a rest: M. Payne and R. Hanek, "Radian reduction for trigonometric
/// functions", SIGNUM Newsletter 18 (1983).
/// </summary>
internal static class QuarterTurns
{
    private const int MantissaBits = 52;

    /// <summary>2/pi in words of 64 bits, by coefficients.py. The first word holds the bits before the point.</summary>
    public static ReadOnlySpan<ulong> TwoOverPi =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41,
        0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7,
        0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB,
    ];

    /// <summary>The rest x - turns pi/2 for the nearest whole number of turns; its error is below 2^-62 of it.</summary>
    /// <param name="x">A finite number from 2^30.</param>
    /// <param name="turns">Receives the last two bits of the number of turns.</param>
    public static DoubleDouble Reduce(double x, out long turns)
    {
        // x = m 2^e with a whole number m. The product with a bit 2^-i of 2/pi is a multiple of 4 turns up to i = e - 2; of those that
        // follow, 192 are enough, for no double is closer to a multiple of pi/2 than 2^-62.
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong m = (ulong)bits & (1UL << MantissaBits) - 1 | 1UL << MantissaBits;
        int e = (int)(bits >> MantissaBits) - 1023 - MantissaBits;
        int start = 62 + e;
        UInt128 middle = Math.BigMul(m, Word(start + 64)) + (Math.BigMul(m, Word(start + 128)) >> 64);
        ulong leading = m * Word(start) + (ulong)(middle >> 64);

        // Two bits before the point, 126 behind it. The nearest whole number leaves a rest that is negative where the first bit is set.
        UInt128 product = new(leading, (ulong)middle);
        Int128 rest = (Int128)(product << 2);
        turns = (long)(leading >> 62) + (rest < 0 ? 1 : 0);
        DoubleDouble turn = rest < 0 ? -Fraction((UInt128)(-rest)) : Fraction((UInt128)rest);
        return turn * new DoubleDouble(1.5707963267948966, 6.123233995736766e-17);
    }

    // The 64 bits of 2/pi from a position on.
    private static ulong Word(int position)
    {
        UInt128 words = new(TwoOverPi[position >> 6], TwoOverPi[(position >> 6) + 1]);
        return (ulong)(words << (position & 63) >> 64);
    }

    // value 2^-128, its first 106 bits.
    private static DoubleDouble Fraction(UInt128 value)
    {
        int zeros = (int)UInt128.LeadingZeroCount(value);
        UInt128 normalised = value << zeros;
        double high = (ulong)(normalised >> 75);
        double low = (ulong)(normalised >> 22) & (1UL << 53) - 1;
        return new DoubleDouble(Math.ScaleB(high, -53 - zeros), Math.ScaleB(low, -106 - zeros));
    }
}
