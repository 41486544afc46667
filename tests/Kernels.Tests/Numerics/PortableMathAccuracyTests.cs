using System;
using System.Runtime.Intrinsics;
using Kernels.Numerics;
using Kernels.Reference.Elementary;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Tests.Numerics;

public sealed class PortableMathAccuracyTests(ITestOutputHelper output)
{
    // Tables give four digits of what is left of a value beyond its nearest double.
    private const double HalfTheLastDigit = 5.1e-5;

    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void ReferencesAreThoseOfTheTables(string name)
    {
        PortableFunction function = PortableFunction.Named(name);
        foreach (string line in Fixture.Lines($"portable-math/{name.ToLowerInvariant()}.txt"))
        {
            double x = Fixture.NumberOfBits(line.AsSpan(0, 16));
            double nearest = Fixture.NumberOfBits(line.AsSpan(17, 16));
            double rest = Fixture.Number(line.AsSpan(34));
            Assert.True(Math.Abs(function.Reference(x).ErrorOf(nearest) + rest) < HalfTheLastDigit, $"{name}({x:R}) is {function.Reference(x).ErrorOf(nearest):F5} from {nearest:R}");
        }
    }

    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void ErrorStaysBelowTheStatedBound(string name) => AssertBelowTheBound(name, 100_000);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void ErrorStaysBelowTheStatedBoundAtAMillionArguments(string name) => AssertBelowTheBound(name, 1_000_000);

    private void AssertBelowTheBound(string name, int randomNumbers)
    {
        LargestError largest = new(PortableFunction.Named(name));
        Span<double> lanes = stackalloc double[Vector256<double>.Count];
        int filled = 0;
        foreach (double x in ArgumentSet.Of(largest.Function, randomNumbers))
        {
            lanes[filled++ % lanes.Length] = x;
            if (filled % lanes.Length == 0)
                largest.Take(Vector256.Create<double>(lanes));
        }
        largest.Take(Vector256.Create<double>(lanes));
        Assert.True(filled > randomNumbers);
        output.WriteLine($"{largest}, {filled} arguments");
    }

    [Fact]
    public void PowersOfAnyExponentStayBelowTheStatedBound()
    {
        double largest = 0;
        foreach (string line in Fixture.Lines("portable-math/pow.txt"))
        {
            double x = Fixture.NumberOfBits(line.AsSpan(0, 16));
            double exponent = Fixture.NumberOfBits(line.AsSpan(17, 16));
            PreciseValue expected = PreciseFunctions.Pow(x, exponent);
            Assert.True(Math.Abs(expected.ErrorOf(Fixture.NumberOfBits(line.AsSpan(34, 16))) + Fixture.Number(line.AsSpan(51))) < HalfTheLastDigit);

            double error = Math.Abs(expected.ErrorOf(PortableMath.Pow(x, exponent)));
            Assert.True(error < 0.95, $"Pow({x:R}, {exponent:R}) is off by {error:F4} ulp");
            largest = Math.Max(largest, error);
        }
        output.WriteLine($"Pow: largest error {largest:F4} ulp");
    }
}
