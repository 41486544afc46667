using System.Linq;
using FsCheck.Xunit;
using Kernels.RandomNumbers;

namespace Kernels.Tests.RandomNumbers;

/// <summary>The generator makes its words 624 at a time and permutations take many at once: no draw may lose or repeat one.</summary>
[Properties(MaxTest = 200, Replay = "(2026,5)", QuietOnSuccess = true)]
public sealed class MixedDrawProperties
{
    private static readonly int[] Sizes =
        [0, 1, 2, 3, .. Enumerable.Range(2, 11).SelectMany(power => new[] { (1 << power) - 1, 1 << power, (1 << power) + 1 }), 300, 700, 5000];

    [Property]
    public void AnyMixtureOfDrawsIsThatOfThePlainGenerator(uint seed, byte[] draws)
    {
        RandomState random = new(seed);
        PlainRandomState plain = new(seed);
        foreach (byte draw in draws)
        {
            int size = Sizes[draw / 5 % Sizes.Length];
            switch (draw % 5)
            {
                case 0: Assert.Equal(plain.NextUInt32(), random.NextUInt32()); break;
                case 1: Assert.Equal(plain.NextDouble(), random.NextDouble()); break;
                case 2: Assert.Equal(plain.NextNormal(), random.NextNormal()); break;
                case 3: Assert.Equal(plain.NextBounded((uint)size), random.NextBounded((uint)size)); break;
                default: Assert.Equal(plain.Permutation(size), random.Permutation(size)); break;
            }
        }
        Assert.Equal(plain.NextUInt32(), random.NextUInt32());
    }

    [Property(MaxTest = 5)]
    public void PermutationsOfEverySizeFollowOnEachOther(uint seed)
    {
        RandomState random = new(seed);
        PlainRandomState plain = new(seed);
        for (int count = 0; count <= 1300; count++)
            Assert.Equal(plain.Permutation(count), random.Permutation(count));
    }

    [Property]
    public void AnyNumberOfWordsBeforeAPermutationLeavesItsIntegers(uint seed, ushort words)
    {
        RandomState random = new(seed);
        PlainRandomState plain = new(seed);
        for (int word = 0; word < words % 1300; word++)
            Assert.Equal(plain.NextUInt32(), random.NextUInt32());
        Assert.Equal(plain.Permutation(700), random.Permutation(700));
    }
}
