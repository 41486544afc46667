using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Runtime;

namespace Kernels.Tests.Runtime;

/// <summary>Sums over lanes are taken in the stated order, whether of one vector or of several at once.</summary>
[Properties(MaxTest = 200, Replay = "(2026,11)", QuietOnSuccess = true)]
public sealed class LaneSumsProperties
{
    [Property]
    public void SeveralVectorsOfDoublesGiveTheSumOfEach(NonNegativeInt seed)
    {
        double[] lanes = Lanes<double>(seed.Get);
        Vector512<double>[] wide = [.. Enumerable.Range(0, 8).Select(i => Vector512.Create<double>(lanes.AsSpan(8 * i)))];
        Vector256<double>[] half = [.. Enumerable.Range(0, 4).Select(i => Vector256.Create<double>(lanes.AsSpan(4 * i)))];
        double[] expected = Expected(lanes, 8), expectedOfHalf = Expected(lanes, 4);
        AssertSums<double>(expected[..8], sums => LaneSums.AddEach(wide[0], wide[1], wide[2], wide[3], wide[4], wide[5], wide[6], wide[7], ref sums[0]));
        AssertSums<double>(expected[..4], sums => LaneSums.AddEach(wide[0], wide[1], wide[2], wide[3], ref sums[0]));
        AssertSums<double>(expected[..2], sums => LaneSums.AddEach(wide[0], wide[1], ref sums[0]));
        AssertSums<double>(expected[..1], sums => sums[0] += LaneSums.Sum(wide[0]));
        AssertSums<double>(expectedOfHalf[..4], sums => LaneSums.AddEach(half[0], half[1], half[2], half[3], ref sums[0]));
        AssertSums<double>(expectedOfHalf[..2], sums => LaneSums.AddEach(half[0], half[1], ref sums[0]));
        AssertSums<double>(expectedOfHalf[..1], sums => sums[0] += LaneSums.Sum(half[0]));
    }

    [Property]
    public void SeveralVectorsOfFloatsGiveTheSumOfEach(NonNegativeInt seed)
    {
        float[] lanes = Lanes<float>(seed.Get);
        Vector512<float>[] wide = [.. Enumerable.Range(0, 8).Select(i => Vector512.Create<float>(lanes.AsSpan(16 * i)))];
        Vector256<float>[] half = [.. Enumerable.Range(0, 4).Select(i => Vector256.Create<float>(lanes.AsSpan(8 * i)))];
        float[] expected = Expected(lanes, 16), expectedOfHalf = Expected(lanes, 8);
        AssertSums<float>(expected[..8], sums => LaneSums.AddEach(wide[0], wide[1], wide[2], wide[3], wide[4], wide[5], wide[6], wide[7], ref sums[0]));
        AssertSums<float>(expected[..4], sums => LaneSums.AddEach(wide[0], wide[1], wide[2], wide[3], ref sums[0]));
        AssertSums<float>(expected[..2], sums => LaneSums.AddEach(wide[0], wide[1], ref sums[0]));
        AssertSums<float>(expected[..1], sums => sums[0] += LaneSums.Sum(wide[0]));
        AssertSums<float>(expectedOfHalf[..4], sums => LaneSums.AddEach(half[0], half[1], half[2], half[3], ref sums[0]));
        AssertSums<float>(expectedOfHalf[..2], sums => LaneSums.AddEach(half[0], half[1], ref sums[0]));
        AssertSums<float>(expectedOfHalf[..1], sums => sums[0] += LaneSums.Sum(half[0]));
    }

    // What is there before counts as the first term, and nothing beyond the sums is touched.
    private static void AssertSums<T>(T[] expected, Action<T[]> add)
        where T : INumber<T>
    {
        T before = T.CreateTruncating(0.3);
        T[] sums = [.. Enumerable.Repeat(before, expected.Length), T.One];
        add(sums);
        Assert.Equal([.. expected.Select(sum => before + sum), T.One], sums);
    }

    /// <summary>The sums of as many lanes each, in the order that the class states.</summary>
    private static T[] Expected<T>(T[] lanes, int count)
        where T : INumber<T> => [.. lanes.Chunk(count).Select(Sum)];

    private static T Sum<T>(T[] lanes)
        where T : INumber<T>
    {
        int half = lanes.Length / 2;
        if (lanes.Length * Unsafe.SizeOf<T>() == Vector512<byte>.Count)
            return Sum([.. lanes.Take(half).Zip(lanes.Skip(half), (lower, upper) => lower + upper)]);
        return lanes.Length == 4 ? (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) : Sum(lanes[..half]) + Sum(lanes[half..]);
    }

    // Of very different sizes, so that another order shows.
    private static T[] Lanes<T>(int seed)
        where T : INumber<T>
    {
        var random = new System.Random(seed);
        return [.. Enumerable.Range(0, 128).Select(_ => T.CreateTruncating((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4))))];
    }
}
