using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Kernels.RandomNumbers;
using VerifyXunit;

namespace Kernels.Tests.RandomNumbers;

/// <summary>The first draws to their last digit, the same on every machine: normal draws too, which meet NumPy's only nearly.</summary>
public sealed class RandomStateSnapshots
{
    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    public Task TheFirstDrawsAreThese(uint seed)
    {
        string[] lines =
        [
            $"seed {seed}",
            "words", .. Draws(8, new RandomState(seed).NextUInt32),
            "uniforms", .. Draws(8, new RandomState(seed).NextDouble),
            "normals", .. Draws(8, new RandomState(seed).NextNormal),
            "permutation of 10", "  " + string.Join(' ', new RandomState(seed).Permutation(10)),
        ];
        return Verifier.Verify(string.Join('\n', lines)).UseDirectory("Snapshots").UseParameters(seed);
    }

    // A double is written as the shortest decimal that reads back to the same bits.
    private static IEnumerable<string> Draws<T>(int count, Func<T> draw)
        where T : IFormattable =>
        Enumerable.Range(0, count).Select(_ => "  " + draw().ToString(null, CultureInfo.InvariantCulture));
}
