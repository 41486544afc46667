using System;

namespace Kernels.Testing;

/// <summary>Compares doubles by their bits, so that zeros have signs.</summary>
internal static class Bits
{
    /// <summary>Fails unless both have the same bits. All NaN are one: their sign and payload are left to the machine.</summary>
    public static void AssertSame(double expected, double actual, string of = "the value") =>
        Assert.True(Of(expected) == Of(actual), $"Expected {of} to be {expected:R}, got {actual:R}.");

    private static long Of(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
