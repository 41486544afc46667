using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Tests.Numerics;

/// <summary>The arguments at which a function of double precision is compared with its reference.</summary>
internal static class ArgumentSet
{
    public const int Seed = 20;
    private const int Neighbours = 40;

    // Where the functions here change their way, or their result its kind.
    private static readonly double[] thresholds =
    [
        double.Epsilon, 2.2250738585072014e-308, 1e-300, 1e-100, Math.ScaleB(1, -64), Math.ScaleB(1, -54), Math.ScaleB(1, -27), 0.25, Math.Log(2) / 2, Math.Sqrt(2) - 1,
        0.5, Math.Log(3) / 2, 0.55, Math.Log(2), Math.Sqrt(0.5), Math.PI / 4, 1.25 * Math.Log(2), 0.875, 1, Math.Sqrt(2), Math.PI / 2, 2, 2.25, Math.Sqrt(2) + 1, Math.PI, 4, 5.9, 6, 18.37, 18.7, 54.5 * Math.Log(2) / 2,
        19.061547465398498, 19.4, 36.5, 36.7, 37.1, 40, 300, 708.3964185322641, 709.782712893384, 710.4758600739439, 745.1332191019411, 746, 65536, Math.ScaleB(1, 30),
        Math.ScaleB(1, 53), 1e18, double.MaxValue,
    ];

    /// <summary>Both zeros, the neighbours of every threshold, every exponent, and some random numbers; only those that have a value.</summary>
    public static IEnumerable<double> Of(PortableFunction function, int randomNumbers) =>
        new[] { 0.0, -0.0 }.Concat(Seams()).Concat(Exponents(function)).Concat(RandomNumbers(function, randomNumbers))
            .Select(x => x > function.Above ? x : -x)
            .Where(x => x > function.Above && double.IsFinite(x));

    private static IEnumerable<double> Seams()
    {
        foreach (double threshold in thresholds)
        {
            long bits = BitConverter.DoubleToInt64Bits(threshold);
            for (long step = Math.Max(-Neighbours, -bits); step <= Neighbours; step++)
            {
                yield return BitConverter.Int64BitsToDouble(bits + step);
                yield return -BitConverter.Int64BitsToDouble(bits + step);
            }
        }
    }

    private static IEnumerable<double> Exponents(PortableFunction function)
    {
        Random random = new(Seed);
        for (int exponent = -1074; exponent <= 1023; exponent++)
        {
            double power = Math.ScaleB(1, exponent);
            yield return power;
            yield return -power;
            // The reference of the sine of a large number takes a thousand times as long as that of others.
            int count = power > function.Reach ? 1 : 30;
            for (int i = 0; i < count; i++)
                yield return power * (1 + random.NextDouble()) * (random.Next(2) == 0 ? 1 : -1);
        }
    }

    // A quarter each: over the whole reach, near 0, on a middle scale, and of every size between.
    private static IEnumerable<double> RandomNumbers(PortableFunction function, int count)
    {
        Random random = new(Seed);
        for (int i = 0; i < count; i++)
        {
            double uniform = 2 * random.NextDouble() - 1;
            yield return (i % 4) switch
            {
                0 => function.Reach * uniform,
                1 => 2 * uniform,
                2 => Math.Min(40, function.Reach) * uniform,
                _ => Math.CopySign(Math.Pow(function.Reach, random.NextDouble()) * Math.Pow(2, -20 * random.NextDouble()), uniform),
            };
        }
    }
}
