using System;
using Kernels.Numerics;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Tests.Numerics;

public sealed class PortableMathAccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void ErrorStaysBelowTheStatedBound(string name)
    {
        PortableFunction function = PortableFunction.Named(name);
        double largest = 0;
        double largestTiny = 0;
        foreach (string line in Fixture.Lines($"portable-math/{name.ToLowerInvariant()}.txt"))
        {
            double x = Fixture.NumberOfBits(line.AsSpan(0, 16));
            double nearest = Fixture.NumberOfBits(line.AsSpan(17, 16));
            double rest = Fixture.Number(line.AsSpan(34));

            double actual = function.OfScalar(x);
            double error = actual == nearest ? Math.Abs(rest) : Math.Abs((actual - nearest) / UnitInTheLastPlace(nearest) - rest);
            bool isTiny = Math.Abs(nearest) < 1e-300;
            Assert.True(error < (isTiny ? function.TinyBound : function.Bound), $"{name}({x:R}) = {actual:R} is off by {error:F4} ulp");
            largest = isTiny ? largest : Math.Max(largest, error);
            largestTiny = isTiny ? Math.Max(largestTiny, error) : largestTiny;
        }

        output.WriteLine($"{name}: largest error {largest:F4} ulp, of results below 1e-300 {largestTiny:F4} ulp");
    }

    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void AgreesWithAnIndependentImplementation(string name)
    {
        const int Seed = 20;
        const double Tolerance = 1e-14;
        PortableFunction function = PortableFunction.Named(name);
        Random random = new(Seed);
        for (int i = 0; i < 250_000; i++)
        {
            double x = name is "Log" or "Log1p" or "Pow0.3" or "Pow-2.5" ? Math.Exp(10 * random.NextDouble() - 5) : 6 * random.NextDouble() - 3;
            double expected = function.SecondOpinion(x);
            Assert.True(
                Math.Abs(function.OfScalar(x) - expected) <= Tolerance * Math.Abs(expected),
                $"seed {Seed}: {name}({x:R}) = {function.OfScalar(x):R}, expected {expected:R}");
        }
    }

    [Fact]
    public void PowersOfAnyExponentStayBelowTheStatedBound()
    {
        foreach (string line in Fixture.Lines("portable-math/pow.txt"))
        {
            double x = Fixture.NumberOfBits(line.AsSpan(0, 16));
            double exponent = Fixture.NumberOfBits(line.AsSpan(17, 16));
            double nearest = Fixture.NumberOfBits(line.AsSpan(34, 16));
            double rest = Fixture.Number(line.AsSpan(51));
            double actual = PortableMath.Pow(x, exponent);
            double error = Math.Abs((actual - nearest) / UnitInTheLastPlace(nearest) - rest);
            Assert.True(error < 0.95, $"Pow({x:R}, {exponent:R}) = {actual:R} is off by {error:F4} ulp");
        }
    }

    private static double UnitInTheLastPlace(double x) => Math.BitIncrement(Math.Abs(x)) - Math.Abs(x);
}
