using System;

namespace Kernels.Testing;

/// <summary>Distances between doubles in units in the last place.</summary>
internal static class Ulps
{
    /// <summary>How many steps from a double to the next lead from one to the other; both zeros are one.</summary>
    public static long Between(double left, double right) => Math.Abs(Ordinal(left) - Ordinal(right));

    /// <summary>Fails unless each pair of doubles is at most so many steps apart.</summary>
    public static void AssertWithin(long steps, ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int index = 0; index < expected.Length; index++)
            Assert.True(Between(expected[index], actual[index]) <= steps, $"At {index}: expected {expected[index]:R}, got {actual[index]:R}.");
    }

    private static long Ordinal(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
