using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace Kernels.Export.Tests.Support;

/// <summary>Numbers for tests, and as bytes for other programs.</summary>
internal static class Numbers
{
    private static readonly double[] special =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 1e-300, -1e-300, 5e-324, 1e-17, -1e-17, 3, -3, 19, 30, -30, 39.5, 41, 300, -300, 709, 710.2, -745.2, -746, 800, -800,
        1e10, -1e10, 1e155, 1e300, -1e300, 1.7976931348623157e308, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    /// <summary>Arguments of all sizes, both signs, and those at which functions change their ways.</summary>
    public static double[] Arguments(int count, int seed)
    {
        Random random = new(seed);
        return [.. special, .. Enumerable.Range(0, count).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-6, 5)))];
    }

    /// <summary>Samples such as networks see, up to a size.</summary>
    public static double[] Samples(int count, int seed, double size = 3)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => size * (2 * random.NextDouble() - 1))];
    }

    public static byte[] Bytes(ReadOnlySpan<double> values) => MemoryMarshal.AsBytes(values).ToArray();

    public static double[] Of(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, double>(bytes).ToArray();
}
