using System;
using System.IO;
using Kernels.Serialization;

namespace Kernels.Tests.Serialization;

/// <summary>Double parameters that are read in single precision.</summary>
public class NarrowingTests
{
    private static readonly MlpShape shape = new([1, 1]);

    [Theory]
    [InlineData(0.1, 0.1f)]
    [InlineData(1e-60, 0f)]
    [InlineData(3.4028235e38, float.MaxValue)]
    [InlineData(double.NegativeInfinity, float.NegativeInfinity)]
    public void TheyAreRoundedToNearest(double written, float read) => Assert.Equal([read, 0], Narrowed(written));

    [Theory]
    [InlineData(1e39)]
    [InlineData(-3.5e38)]
    public void ANumberThatIsTooLargeIsRefused(double written)
    {
        string message = Assert.Throws<InvalidDataException>(() => Narrowed(written)).Message;
        Assert.Equal(FormattableString.Invariant($"layers.0.weight holds {written:R}; the network's numbers reach to 3.4028235E+38."), message);
    }

    private static float[] Narrowed(double written)
    {
        BareNetwork wide = new(shape);
        wide.Parameters[0] = written;
        return SafetensorsReader.Read(new BareNetwork<float>(shape), SafetensorsWriter.Write(wide, metadata: null), allowMismatch: false);
    }
}
