using System;
using System.Linq;
using System.Numerics;
using Kernels.Networks;
using Kernels.RandomNumbers;
using Kernels.Study.Digests;
using Kernels.Training;

namespace Kernels.Study.Tests.Digests;

/// <summary>The networks of the digests give a sample the same bits alone and in a batch.</summary>
public sealed class SampleDigestTests
{
    private const int Samples = 37;

    [Fact]
    public void ASampleOfMoonsGivesTheBitsOfItsBatch()
    {
        ReluMlp network = new();
        SingleMoons single = new();
        AssertSameBits(network, network.Forward);
        AssertSameBits(single, single.Forward);
    }

    [Fact]
    public void ASampleOfWideLayersGivesTheBitsOfItsBatch()
    {
        DoubleWide network = new();
        SingleWide single = new();
        AssertSameBits(network, network.Forward);
        AssertSameBits(single, single.Forward);
    }

    private static void AssertSameBits<T>(IMlp<T> network, Func<ReadOnlySpan<T>, T> forwardOne)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        RandomState random = new(3);
        InitialWeights.Draw(network, random, InitialScale.He);
        int width = network.Shape.InputCount;
        T[] inputs = [.. Enumerable.Range(0, Samples * width).Select(_ => T.CreateTruncating(6 * random.NextDouble() - 3))];
        T[] batch = new T[Samples];
        network.Forward(inputs, batch);
        T[] alone = [.. Enumerable.Range(0, Samples).Select(sample => forwardOne(inputs.AsSpan(sample * width, width)))];
        Assert.Equal(batch, alone);
    }
}
