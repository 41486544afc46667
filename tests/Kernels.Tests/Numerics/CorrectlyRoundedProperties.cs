using System.Numerics;
using FsCheck.Xunit;
using Kernels.Numerics;
using Kernels.Testing;

namespace Kernels.Tests.Numerics;

/// <summary>The fast way to a correctly rounded value against the sure one.</summary>
[Properties(Arbitrary = [typeof(RoundingCase)], MaxTest = 6_000, Replay = "(2026,1)", QuietOnSuccess = true)]
public sealed class CorrectlyRoundedProperties
{
    [Property]
    public void PairsAndWholeNumbersAgree(RoundingCase example)
    {
        if (example.Function.OfPairs(example.Argument) is double rounded)
            Bits.AssertSame(example.Function.OfWholeNumbers(example.Argument), rounded, $"{example}");
    }

    [Property]
    public void TheErrorOfPairsStaysFarBelowItsBound(RoundingCase example)
    {
        const int Fraction = 400;
        DoubleDouble pair = example.Function.Pair(example.Argument);
        BigInteger exact = example.Function.WholeNumber(example.Argument, Fraction);
        BigInteger error = FixedPoint.FromDouble(pair.High, Fraction) + FixedPoint.FromDouble(pair.Low, Fraction) - exact;
        Assert.True(16 * BigInteger.Abs(error) < FixedPoint.FromDouble(example.Function.PairError(pair), Fraction));
    }

    [Property]
    public void SineIsOddAndCosineEven(double argument)
    {
        Bits.AssertSame(-CorrectlyRounded.Sin(argument), CorrectlyRounded.Sin(-argument));
        Bits.AssertSame(CorrectlyRounded.Cos(argument), CorrectlyRounded.Cos(-argument));
    }
}
