using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Xunit;
using Kernels.RandomNumbers;

namespace Kernels.Tests.RandomNumbers;

[Properties(MaxTest = 200, Replay = "(2026,1)", QuietOnSuccess = true)]
public sealed class RandomStateProperties
{
    [Property]
    public void ShufflingKeepsTheValues(uint seed, int[] values)
    {
        int[] shuffled = [.. values];
        new RandomState(seed).Shuffle(shuffled);
        Assert.Equal(values.Order(), shuffled.Order());
    }

    [Property]
    public void APermutationHoldsEveryNumberOnce(uint seed, NonNegativeInt count) =>
        Assert.Equal(Enumerable.Range(0, count.Get), new RandomState(seed).Permutation(count.Get).Order());

    [Property]
    public void BoundedDrawsReachEveryValueUpToTheMaximum(uint seed, byte size)
    {
        uint max = size % 20u;
        RandomState random = new(seed);
        HashSet<uint> seen = [.. Enumerable.Range(0, 1000).Select(_ => random.NextBounded(max))];
        Assert.Equal((max + 1, max), ((uint)seen.Count, seen.Max()));
    }

    [Property]
    public void UniformsAreMultiplesOfTheSmallestStepBelowOne(uint seed)
    {
        double uniform = new RandomState(seed).NextDouble();
        Assert.InRange(uniform, 0.0, Math.BitDecrement(1.0));
        Assert.True(double.IsInteger(Math.ScaleB(uniform, 53)));
    }
}
