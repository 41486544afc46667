using System.Runtime.Intrinsics;
using Kernels.Numerics;
using Kernels.Testing;

namespace Kernels.Tests.Numerics;

/// <summary>The larger and the smaller of two values are what their definition says, whatever instruction finds them.</summary>
public sealed class ExtremesTests
{
    private static readonly double[] values =
        [0.0, -0.0, 1, -1, 2.5, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    [Fact]
    public void EachPairOfValuesGivesWhatTheDefinitionSays()
    {
        foreach (double first in values)
            foreach (double second in values)
            {
                AssertPair(first, second);
                AssertPair((float)first, (float)second);
            }
    }

    /// <summary>On this the generator relies where a choice is between a number and a share of it, as in leaky ReLU.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.99999999999999989)]
    [InlineData(double.Epsilon)]
    public void TheLargerOfANumberAndItsShareIsTheNumberAboveZero(double share)
    {
        foreach (double z in values)
        {
            string of = $"{z:R} and {share:R} of it";
            Bits.AssertSame(z > 0 ? z : share * z, PortableMath.Larger(Vector256.Create(z), Vector256.Create(share * z))[0], of);
            Bits.AssertSame(z < 0 ? share * z : z, PortableMath.Larger(Vector256.Create(share * z), Vector256.Create(z))[0], of);
            Bits.AssertSame(z > 0 ? share * z : z, PortableMath.Smaller(Vector256.Create(share * z), Vector256.Create(z))[0], of);
        }
    }

    private static void AssertPair(double first, double second)
    {
        string of = $"the larger or smaller of {first:R} and {second:R}";
        Vector256<double> larger = PortableMath.Larger(Vector256.Create(first), Vector256.Create(second));
        Vector256<double> smaller = PortableMath.Smaller(Vector256.Create(first), Vector256.Create(second));
        Assert.Equal(Vector512.Create(larger, larger).AsByte(), PortableMath.Larger(Vector512.Create(first), Vector512.Create(second)).AsByte());
        Assert.Equal(Vector512.Create(smaller, smaller).AsByte(), PortableMath.Smaller(Vector512.Create(first), Vector512.Create(second)).AsByte());
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            Bits.AssertSame(first > second ? first : second, larger[lane], of);
            Bits.AssertSame(first < second ? first : second, smaller[lane], of);
        }
        Bits.AssertSame(larger[0], PortableMath.Larger(first, second), of);
        Bits.AssertSame(smaller[0], PortableMath.Smaller(first, second), of);
    }

    private static void AssertPair(float first, float second)
    {
        string of = $"the larger or smaller of {first:R} and {second:R} as floats";
        Vector256<float> larger = PortableMath.Larger(Vector256.Create(first), Vector256.Create(second));
        Vector256<float> smaller = PortableMath.Smaller(Vector256.Create(first), Vector256.Create(second));
        Assert.Equal(Vector512.Create(larger, larger).AsByte(), PortableMath.Larger(Vector512.Create(first), Vector512.Create(second)).AsByte());
        Assert.Equal(Vector512.Create(smaller, smaller).AsByte(), PortableMath.Smaller(Vector512.Create(first), Vector512.Create(second)).AsByte());
        for (int lane = 0; lane < Vector256<float>.Count; lane++)
        {
            Bits.AssertSame(first > second ? first : second, larger[lane], of);
            Bits.AssertSame(first < second ? first : second, smaller[lane], of);
        }
        Bits.AssertSame(larger[0], PortableMath.Larger(first, second), of);
        Bits.AssertSame(smaller[0], PortableMath.Smaller(first, second), of);
    }
}
