using System;
using System.Linq;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

/// <summary>The logistic function over an array: whole chunks, whole vectors and what is left over.</summary>
public sealed class LogisticOfManyTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 20), 31, 127, 128, 129, 255, 256, 257, 300];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void GivesTheBitsOfTheScalarInDouble(int length)
    {
        double[] values = [.. Arguments(length)];
        double[] expected = [.. values.Select(PortableMath.Logistic)];
        PortableMath.Logistic(values);
        Assert.Equal(expected, values);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void GivesTheBitsOfTheScalarInSingle(int length)
    {
        float[] values = [.. Arguments(length).Select(x => (float)x)];
        float[] expected = [.. values.Select(PortableMath.Logistic)];
        PortableMath.Logistic(values);
        Assert.Equal(expected, values);
    }

    private static double[] Arguments(int length)
    {
        var random = new Random(length);
        double[] sizes = [1, 40, 800];
        return [.. Enumerable.Range(0, length).Select(i => sizes[i % 3] * (2 * random.NextDouble() - 1))];
    }
}
