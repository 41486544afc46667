using System;
using System.Linq;
using System.Text.Json;
using Kernels.RandomNumbers;
using Kernels.Testing;

namespace Kernels.Tests.RandomNumbers;

public sealed class RandomStateTests
{
    private static readonly JsonElement Draws = Fixture.Json("numpy-random.json");

    public static TheoryData<uint> Seeds => [0, 1, 42, 12345, uint.MaxValue];

    [Theory, MemberData(nameof(Seeds))]
    public void WordsAreNumPys(uint seed) =>
        Assert.Equal(Of(seed, "uint32").EnumerateArray().Select(word => word.GetUInt32()), Repeat(8, new RandomState(seed).NextUInt32));

    [Theory, MemberData(nameof(Seeds))]
    public void UniformsAreNumPysBitForBit(uint seed) =>
        Assert.Equal(Of(seed, "random_sample").Doubles(), Repeat(8, new RandomState(seed).NextDouble));

    [Theory, MemberData(nameof(Seeds))]
    public void NormalsAreNumPysWithinOneUnitInTheLastPlace(uint seed) =>
        Ulps.AssertWithin(1, Of(seed, "randn").Doubles(), Repeat(9, new RandomState(seed).NextNormal));

    [Theory, MemberData(nameof(Seeds))]
    public void PermutationsAreNumPys(uint seed)
    {
        Assert.Equal(Of(seed, "permutation_10").Integers(), new RandomState(seed).Permutation(10));
        Assert.Equal(Of(seed, "permutation_300_first_8").Integers(), new RandomState(seed).Permutation(300)[..8]);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void APermutationAfterNormalsGoesOnFromTheSameState(uint seed)
    {
        RandomState random = new(seed);
        Repeat(3, random.NextNormal);
        Assert.Equal(Of(seed, "after_randn_3_permutation_5").Integers(), random.Permutation(5));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void TheMillionAndFirstUniformIsNumPys(uint seed)
    {
        RandomState random = new(seed);
        for (int draw = 0; draw < 1_000_000; draw++)
            random.NextDouble();
        Assert.Equal(Of(seed, "after_1000000_random_sample").GetDouble(), random.NextDouble());
    }

    [Fact]
    public void ASpareNormalOutlastsAPermutation()
    {
        RandomState plain = new(5), mixed = new(5);
        double[] expected = Repeat(2, plain.NextNormal);
        double first = mixed.NextNormal();
        mixed.Permutation(7);
        Assert.Equal((expected[0], expected[1]), (first, mixed.NextNormal()));
    }

    [Fact]
    public void TheLargestMaximumGivesTheWordsThemselves() =>
        Assert.Equal(new RandomState(8).NextUInt32(), new RandomState(8).NextBounded(uint.MaxValue));

    [Fact]
    public void AMaximumOfZeroDrawsNothing()
    {
        RandomState random = new(8);
        Assert.Equal(0u, random.NextBounded(0));
        Assert.Equal(new RandomState(8).NextUInt32(), random.NextUInt32());
    }

    [Fact]
    public void DrawsAllocateNothing()
    {
        RandomState random = new(1);
        int[] order = new int[300];
        random.NextNormal();
        long before = GC.GetAllocatedBytesForCurrentThread();
        random.Permutation(order);
        for (int draw = 0; draw < 300; draw++)
            random.NextNormal();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void ANegativeCountIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new RandomState(0).Permutation(-1));

    private static JsonElement Of(uint seed, string draw) => Draws.GetProperty($"{seed}").GetProperty(draw);

    private static T[] Repeat<T>(int count, Func<T> draw)
    {
        T[] values = new T[count];
        foreach (ref T value in values.AsSpan())
            value = draw();
        return values;
    }
}
