using System;
using System.Linq;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

/// <summary>The logistic function over an array: whole chunks, whole vectors and what is left over; of moderate arguments, and of any.</summary>
public sealed class LogisticOfManyTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 20), 31, 127, 128, 129, 255, 256, 257, 300, 511, 512, 513, 1100];

    // In a whole vector, in what is left over, and in the second chunk.
    private static (int Length, int Place)[] Places => [(64, 37), (67, 66), (700, 600)];

    // Around the ends of what counts as near 0, and of the function itself.
    public static TheoryData<double> Outliers =>
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, 1e-310, 354, -354, 355.5, -355.5, 709.5, -709.5, -745, 1e15, -1e15, 1e300, -1e300];

    public static TheoryData<float> SingleOutliers =>
        [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0, -0.0f, 1e-42f, 43.9f, -43.9f, 45, -45, 88.5f, -88.5f, -103, 1e7f, -1e7f, 1e30f, -1e30f];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void GivesTheBitsOfTheScalarInDouble(int length)
    {
        AssertScalar(Arguments(length, 340));
        AssertScalar(Arguments(length, 800));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void GivesTheBitsOfTheScalarInSingle(int length)
    {
        AssertScalar([.. Arguments(length, 42).Select(x => (float)x)]);
        AssertScalar([.. Arguments(length, 120).Select(x => (float)x)]);
    }

    [Theory]
    [MemberData(nameof(Outliers))]
    public void GivesTheBitsOfTheScalarAroundAnOutlierInDouble(double outlier)
    {
        foreach ((int length, int place) in Places)
        {
            double[] values = Arguments(length, 340);
            values[place] = outlier;
            AssertScalar(values);
        }
    }

    [Theory]
    [MemberData(nameof(SingleOutliers))]
    public void GivesTheBitsOfTheScalarAroundAnOutlierInSingle(float outlier)
    {
        foreach ((int length, int place) in Places)
        {
            float[] values = [.. Arguments(length, 42).Select(x => (float)x)];
            values[place] = outlier;
            AssertScalar(values);
        }
    }

    private static void AssertScalar(double[] values)
    {
        double[] expected = [.. values.Select(PortableMath.Logistic)];
        PortableMath.Logistic(values);
        Assert.Equal(expected, values);
    }

    private static void AssertScalar(float[] values)
    {
        float[] expected = [.. values.Select(PortableMath.Logistic)];
        PortableMath.Logistic(values);
        Assert.Equal(expected, values);
    }

    private static double[] Arguments(int length, double largest)
    {
        var random = new Random(length);
        double[] sizes = [1, 20, largest];
        return [.. Enumerable.Range(0, length).Select(i => sizes[i % 3] * (2 * random.NextDouble() - 1))];
    }
}
