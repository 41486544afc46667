using Kernels.Study.Claims;
using Kernels.Study.Statistics;

namespace Kernels.Study.Tests.Claims;

/// <summary>Intervals become verdicts as <c>docs/claims.md</c> says.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData(0.3, 0.4, Verdict.Supported)]
    [InlineData(-0.4, -0.3, Verdict.Reversed)]
    [InlineData(-0.1, 0.1, Verdict.NoPracticalDifference)]
    [InlineData(0.1, 0.3, Verdict.Undecided)]
    [InlineData(-0.3, 0.3, Verdict.Undecided)]
    [InlineData(0.2, 0.3, Verdict.Undecided)]
    [InlineData(0.0, 0.2, Verdict.Undecided)]
    public void ADifferenceIsJudgedByItsMargin(double low, double high, Verdict verdict) => Assert.Equal(verdict, new MarginRule(0.2).Judge(new(low, high)));

    [Theory]
    [InlineData(-0.1, 0.1, Verdict.Supported)]
    [InlineData(0.3, 0.4, Verdict.Reversed)]
    [InlineData(-0.4, -0.3, Verdict.Reversed)]
    [InlineData(0.1, 0.3, Verdict.Undecided)]
    public void EqualityIsJudgedByItsMargin(double low, double high, Verdict verdict) =>
        Assert.Equal(verdict, new MarginRule(0.2, ClaimsEquality: true).Judge(new(low, high)));

    [Theory]
    [InlineData(0.78, 0.80, Verdict.Reproduced)]
    [InlineData(0.85, 0.88, Verdict.NotReproduced)]
    [InlineData(0.6, 0.65, Verdict.NotReproduced)]
    [InlineData(0.75, 0.80, Verdict.Undecided)]
    public void APrintedNumberIsJudgedByItsBand(double low, double high, Verdict verdict) => Assert.Equal(verdict, new BandRule(0.79, 0.02).Judge(new(low, high)));

    [Theory]
    [InlineData(0.6, 0.7, Verdict.Supported)]
    [InlineData(0.3, 0.4, Verdict.Reversed)]
    [InlineData(0.4, 0.6, Verdict.Undecided)]
    public void MostSeedsAreMoreThanHalf(double low, double high, Verdict verdict)
    {
        Assert.Equal(verdict, new MajorityRule().Judge(new(low, high)));
        Assert.Equal(verdict, new BoundRule(0.5, IsLeast: true).Judge(new(low, high)));
    }

    [Fact]
    public void AMarginIsHalvedAndDoubled()
    {
        Assert.Equal(new MarginRule(0.4), new MarginRule(0.2).Scaled(2));
        Assert.Equal(new BandRule(0.79, 0.01), new BandRule(0.79, 0.02).Scaled(0.5));
        Assert.Equal(0.94, new BoundRule(0.97, IsLeast: true, Origin: 1).Scaled(2).Low, 1e-12);
    }

    [Fact]
    public void AShareIsJudgedByWilsonsInterval()
    {
        ShareTest test = new("positive", (Arm.Relu, ClaimMeasures.Excess), value => value > 0);
        Outcome outcome = test.Evaluate([[1, 1, 1, -1, double.NaN, 1, 1, 1, 1, 1]], new Resampling());
        Assert.Equal(0.8, outcome.Deciding.Value);
        Assert.Equal(Wilson.Of(8, 10, 0.95), outcome.Deciding.Usual);
    }

    [Fact]
    public void PairsThatAreNotFiniteAreLeftOutAndCounted()
    {
        DifferenceTest test = DifferenceTest.Of("loss", Arm.Sigmoid, Arm.Relu, ClaimMeasures.FinalLoss, new MarginRule(0.1));
        Outcome outcome = test.Evaluate([[1, 2, double.NaN, 4], [0, 1, 2, double.PositiveInfinity]], new Resampling());
        Assert.Equal(1, outcome.Deciding.Value);
        Assert.Equal([1, 1, double.NaN, double.NaN], outcome.Values);
        Assert.Equal((2.0, 2), outcome.Precedence);
    }

    [Fact]
    public void WhoNeverArrivesIsLaterThanWhoDoes()
    {
        PrecedenceTest test = new("arrival", Arm.Sigmoid, Arm.Relu, ClaimMeasures.FirstEpoch);
        double never = double.PositiveInfinity;
        Outcome outcome = test.Evaluate([[never, 5, never, 9], [3, 7, never, 4]], new Resampling());
        Assert.Equal([1, 0, 0.5, 1], outcome.Values);
        Assert.Equal(2.5 / 4, outcome.Deciding.Value);
    }
}
