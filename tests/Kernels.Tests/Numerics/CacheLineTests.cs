using System.Linq;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

public sealed class CacheLineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(105)]
    [InlineData(1000)]
    public void ArraysAreZeroAndStartALine(int length)
    {
        double[][] doubles = [.. Enumerable.Range(0, 100).Select(_ => CacheLine.NewArray<double>(length))];
        float[][] singles = [.. Enumerable.Range(0, 100).Select(_ => CacheLine.NewArray<float>(length))];

        Assert.All(doubles, array => Assert.Equal(new double[length], array));
        Assert.All(singles, array => Assert.Equal(new float[length], array));

        // Other threads may allocate in between. Of arrays wherever they fall, an eighth start a line.
        Assert.InRange(doubles.Count(CacheLine.StartsLine) + singles.Count(CacheLine.StartsLine), 160, 200);
    }
}
