using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Kernels.Numerics;
using Kernels.RandomNumbers;
using Kernels.Testing;

namespace Kernels.Tests;

public sealed class CorrectlyRoundedTests
{
    [Theory]
    [InlineData("log")]
    [InlineData("sin")]
    [InlineData("cos")]
    public void ValuesAreTheReferencesBitForBit(string function)
    {
        int cases = 0;
        foreach (string[] row in Fixture.Rows("correctly-rounded.csv").Where(row => row[0] == function))
        {
            double argument = OfBits(row[1]);
            AssertSameBits(argument, OfBits(row[2]), Value(function, argument));
            cases++;
        }
        Assert.True(cases > 100);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("sin")]
    [InlineData("cos")]
    public void PairsAndWholeNumbersAgree(string function)
    {
        RandomState random = new(2024);
        for (int draw = 0; draw < 20_000; draw++)
        {
            double argument = Argument(function, random);
            if (TryPairs(function, argument, out double rounded))
                AssertSameBits(argument, InFixedPoint(function, argument), rounded);
        }
    }

    [Theory]
    [InlineData("log")]
    [InlineData("sin")]
    [InlineData("cos")]
    public void TheErrorOfPairsStaysFarBelowItsBound(string function)
    {
        const int Bits = 400;
        RandomState random = new(99);
        for (int draw = 0; draw < 5_000; draw++)
        {
            double argument = Argument(function, random);
            DoubleDouble pair = function == "log" ? Logarithm.Pairs(argument) : Sine.Pairs(argument, function == "cos" ? 1 : 0);
            BigInteger exact = function == "log" ? Logarithm.InFixedPoint(argument, Bits) : Sine.InFixedPoint(argument, function == "cos" ? 1 : 0, Bits);
            double bound = function == "log" ? Logarithm.PairsError * Math.Abs(pair.High) : Sine.PairsError(pair);
            BigInteger error = FixedPoint.FromDouble(pair.High, Bits) + FixedPoint.FromDouble(pair.Low, Bits) - exact;
            Assert.True(16 * BigInteger.Abs(error) < FixedPoint.FromDouble(bound, Bits), $"{function}({argument:R})");
        }
    }

    [Fact]
    public void TheHardestCasesFallBackToWholeNumbers()
    {
        // An error of 2^-95 cannot tell which double is the nearest where 54 bits and 44 more leave it open.
        string[][] hardest = [.. Fixture.Rows("correctly-rounded.csv").Where(row => int.Parse(row[3], CultureInfo.InvariantCulture) > 44)];
        Assert.True(hardest.Length > 35);
        Assert.All(hardest, row => Assert.False(TryPairs(row[0], OfBits(row[1]), out _)));
    }

    [Fact]
    public void EdgesOfTheLogarithm()
    {
        Assert.Equal(double.NegativeInfinity, CorrectlyRounded.Log(0.0));
        Assert.Equal(double.NegativeInfinity, CorrectlyRounded.Log(-0.0));
        Assert.Equal(double.PositiveInfinity, CorrectlyRounded.Log(double.PositiveInfinity));
        AssertSameBits(1.0, 0.0, CorrectlyRounded.Log(1.0));
        foreach (double invalid in (double[])[-double.Epsilon, -1.0, double.NegativeInfinity, double.NaN])
            AssertSameBits(invalid, double.NaN, CorrectlyRounded.Log(invalid));
    }

    [Fact]
    public void EdgesOfSineAndCosine()
    {
        AssertSameBits(-0.0, -0.0, CorrectlyRounded.Sin(-0.0));
        AssertSameBits(0.0, 0.0, CorrectlyRounded.Sin(0.0));
        AssertSameBits(0.0, 1.0, CorrectlyRounded.Cos(0.0));
        AssertSameBits(-double.Epsilon, -double.Epsilon, CorrectlyRounded.Sin(-double.Epsilon));
        foreach (double invalid in (double[])[double.PositiveInfinity, double.NegativeInfinity, double.NaN])
        {
            AssertSameBits(invalid, double.NaN, CorrectlyRounded.Sin(invalid));
            AssertSameBits(invalid, double.NaN, CorrectlyRounded.Cos(invalid));
        }
    }

    [Fact]
    public void SineIsOddAndCosineEven()
    {
        RandomState random = new(6);
        for (int draw = 0; draw < 2_000; draw++)
        {
            double argument = Argument("sin", random);
            AssertSameBits(argument, -CorrectlyRounded.Sin(argument), CorrectlyRounded.Sin(-argument));
            AssertSameBits(argument, CorrectlyRounded.Cos(argument), CorrectlyRounded.Cos(-argument));
        }
    }

    // Logarithms of numbers of every size and near 1; sines of a few turns and of many.
    private static double Argument(string function, RandomState random)
    {
        double uniform = random.NextDouble() + double.Epsilon;
        return (function, random.NextBounded(2)) switch
        {
            ("log", 0) => uniform,
            ("log", 1) => 0.5 + uniform,
            ("log", _) => Math.ScaleB(uniform, (int)random.NextBounded(2000) - 1050) + double.Epsilon,
            (_, 0) => uniform * 65536.0,
            (_, _) => uniform * Math.PI,
        };
    }

    private static double Value(string function, double argument) => function switch
    {
        "log" => CorrectlyRounded.Log(argument),
        "sin" => CorrectlyRounded.Sin(argument),
        _ => CorrectlyRounded.Cos(argument),
    };

    private static bool TryPairs(string function, double argument, out double rounded) =>
        function == "log" ? CorrectlyRounded.TryLog(argument, out rounded) : CorrectlyRounded.TrySine(argument, function == "cos" ? 1 : 0, out rounded);

    private static double InFixedPoint(string function, double argument) =>
        function == "log" ? CorrectlyRounded.LogInFixedPoint(argument) : CorrectlyRounded.SineInFixedPoint(argument, function == "cos" ? 1 : 0);

    private static double OfBits(string hexadecimal) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static void AssertSameBits(double argument, double expected, double actual) =>
        Assert.True(BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"At {argument:R}: expected {expected:R}, got {actual:R}.");
}
