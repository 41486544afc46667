using System.Globalization;
using System.Linq;
using Kernels.Numerics;
using Kernels.Testing;

namespace Kernels.Tests.Numerics;

public sealed class CorrectlyRoundedTests
{
    private static readonly string[][] Cases = Fixture.Rows("correctly-rounded.csv");

    [Theory]
    [MemberData(nameof(RoundedFunction.Names), MemberType = typeof(RoundedFunction))]
    public void ValuesAreTheReferencesBitForBit(string name)
    {
        string[][] cases = [.. Cases.Where(row => row[0] == name)];
        Assert.True(cases.Length > 100);
        foreach (string[] row in cases)
        {
            double argument = Fixture.NumberOfBits(row[1]);
            Bits.AssertSame(Fixture.NumberOfBits(row[2]), RoundedFunction.Named(name).Value(argument), $"{name}({argument:R})");
        }
    }

    [Fact]
    public void TheHardestCasesFallBackToWholeNumbers()
    {
        // An error of 2^-95 cannot tell which double is the nearest where 54 bits and 44 more leave it open.
        string[][] hardest = [.. Cases.Where(row => int.Parse(row[3], CultureInfo.InvariantCulture) > 44)];
        Assert.True(hardest.Length > 35);
        Assert.All(hardest, row => Assert.Null(RoundedFunction.Named(row[0]).OfPairs(Fixture.NumberOfBits(row[1]))));
    }

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-double.Epsilon, double.NaN)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void EdgesOfTheLogarithm(double argument, double expected) => Bits.AssertSame(expected, CorrectlyRounded.Log(argument));

    // A theory takes both zeros for one.
    [Fact]
    public void NegativeZeroIsAnEdgeToo()
    {
        Bits.AssertSame(double.NegativeInfinity, CorrectlyRounded.Log(-0.0));
        Bits.AssertSame(-0.0, CorrectlyRounded.Sin(-0.0));
        Bits.AssertSame(1.0, CorrectlyRounded.Cos(-0.0));
    }

    [Theory]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(-double.Epsilon, -double.Epsilon, 1.0)]
    [InlineData(double.PositiveInfinity, double.NaN, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN, double.NaN)]
    [InlineData(double.NaN, double.NaN, double.NaN)]
    public void EdgesOfSineAndCosine(double argument, double sine, double cosine)
    {
        Bits.AssertSame(sine, CorrectlyRounded.Sin(argument));
        Bits.AssertSame(cosine, CorrectlyRounded.Cos(argument));
    }
}
