using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Tests.Numerics;

public sealed class PortableMathShapeTests
{
    private const int Seed = 12;
    private const int Count = 50_000;

    // Their errors of more than one unit can show as a step back between neighbours.
    private static readonly string[] Wavering = ["Logistic", "Softplus", "Expm1", "Erf"];

    public static TheoryData<string> Increasing => new(PortableFunction.All.Select(function => function.Name).Except(["Sin", "Cos", "Cosh", "Pow-2.5"]));

    [Theory]
    [MemberData(nameof(Increasing))]
    public void NeverDecreasesByMoreThanItsError(string name)
    {
        PortableFunction function = PortableFunction.Named(name);
        double units = Wavering.Contains(name) ? 2 * function.Bound : 0;
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            double x = NextArgument(random, name);
            AssertOrdered(name, function.OfScalar, x, x + (1 + Math.Abs(x)) * Math.Exp(-35 * random.NextDouble()), units);
            AssertOrdered(name, function.OfScalar, x, Math.BitIncrement(x), units);
        }
    }

    [Theory]
    [InlineData("Tanh", 1.0)]
    [InlineData("Erf", 1.0)]
    [InlineData("Sin", 1.0)]
    [InlineData("Atan", Math.PI / 2)]
    [InlineData("Sinh", double.PositiveInfinity)]
    [InlineData("Pow3", double.PositiveInfinity)]
    public void OddFunctionsMirrorBitForBitAndStayWithinTheirRange(string name, double largest)
    {
        Func<double, double> function = PortableFunction.Named(name).OfScalar;
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            double x = NextArgument(random, name);
            double value = function(x);
            Assert.True(BitConverter.DoubleToInt64Bits(function(-x)) == BitConverter.DoubleToInt64Bits(-value), $"seed {Seed}: {name}({x:R})");
            Assert.True(Math.Abs(value) <= largest, $"seed {Seed}: {name}({x:R})");
        }
    }

    [Fact]
    public void CosinesAreEvenBitForBitAndStayWithinTheirRange()
    {
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            double x = NextArgument(random, "Cos");
            Assert.True(PortableMath.Cos(-x) == PortableMath.Cos(x) && Math.Abs(PortableMath.Cos(x)) <= 1, $"seed {Seed}: {x:R}");
            Assert.True(PortableMath.Cosh(-x) == PortableMath.Cosh(x) && PortableMath.Cosh(x) >= 1, $"seed {Seed}: {x:R}");
        }
    }

    /// <summary>Between neighbours its error, of up to 2.4 units, can show as a step back; beyond that it never decreases.</summary>
    [Fact]
    public void LogisticNeverDecreasesByMoreThanItsError()
    {
        const double FiveUnits = 1.2e-15;
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            double x = 740 * Math.Pow(2 * random.NextDouble() - 1, 5);
            double step = FiveUnits / PortableMath.Logistic(-x);
            AssertOrdered("Logistic", PortableMath.Logistic, x, Math.BitIncrement(x + step));
        }
    }

    [Fact]
    public void LogisticStaysBetweenZeroAndOne()
    {
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            double x = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            Assert.True(double.IsNaN(x) || PortableMath.Logistic(x) is >= 0 and <= 1, $"seed {Seed}: {x:R}");
        }
    }

    [Theory]
    [MemberData(nameof(PortableFunction.Names), MemberType = typeof(PortableFunction))]
    public void EveryLaneGivesTheBitsOfTheScalarTwin(string name)
    {
        PortableFunction function = PortableFunction.Named(name);
        Random random = new(Seed);
        for (int i = 0; i < Count; i++)
        {
            // Arbitrary bits beside an ordinary argument: infinities, NaN and subnormals must not leak into other lanes.
            double arbitrary = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            Vector256<double> x = Vector256.Create(arbitrary, NextArgument(random, name), i % 2 == 0 ? double.NaN : double.NegativeInfinity, NextArgument(random, name));
            Vector256<double> values = function.OfVector(x);
            for (int lane = 0; lane < Vector256<double>.Count; lane++)
                Assert.True(values[lane].Equals(function.OfScalar(x[lane])), $"seed {Seed}: {name}({x[lane]:R}) in lane {lane}");
        }
    }

    private static double NextArgument(Random random, string name)
    {
        double size = random.Next(3) switch { 0 => 3.0, 1 => 50.0, _ => 750.0 };
        return name switch
        {
            "Log" or "Pow0.3" or "Pow-2.5" => Math.Exp(size * (random.NextDouble() - 0.5)),
            "Log1p" => Math.Exp(size * (random.NextDouble() - 0.5)) - 1,
            _ => size * (2 * random.NextDouble() - 1),
        };
    }

    /// <summary>The value at the larger argument is not the smaller one, but for some units in its last place.</summary>
    private static void AssertOrdered(string name, Func<double, double> function, double x, double larger, double units = 0)
    {
        double value = function(x);
        double next = function(larger);
        double slack = units * (Math.BitIncrement(Math.Abs(value)) - Math.Abs(value));
        Assert.True(value <= next || value - next <= slack, $"seed {Seed}: {name}({x:R}) > {name}({larger:R})");
    }
}
