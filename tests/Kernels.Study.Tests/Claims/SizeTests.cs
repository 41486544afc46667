using System.Linq;
using Kernels.Study.Claims;
using Kernels.Study.Statistics;

namespace Kernels.Study.Tests.Claims;

/// <summary>The smallest network that is good enough, from errors that are known.</summary>
public sealed class SizeTests
{
    private static readonly int[] widths = [2, 4, 8];

    [Theory]
    [InlineData(new[] { 0.030, 0.006, 0.004 }, 4)]
    [InlineData(new[] { 0.006, 0.030, 0.004 }, 8)]
    [InlineData(new[] { 0.006, 0.005, 0.004 }, 2)]
    [InlineData(new[] { 0.006, 0.005, 0.040 }, double.PositiveInfinity)]
    public void EveryLargerNetworkIsGoodEnoughToo(double[] errors, double smallest)
    {
        Outcome outcome = Evaluate([.. errors.Select(error => Spread(error, 0.0005))]);
        Assert.Equal((smallest, smallest, smallest), (outcome.Deciding.Value, outcome.Deciding.Usual.Low, outcome.Deciding.Usual.High));
    }

    [Fact]
    public void AnErrorNearTheMarginLeavesTheSizeOpen()
    {
        Outcome outcome = Evaluate([Spread(0.0101, 0.002), Spread(0.0099, 0.002), Spread(0.004, 0.001)]);
        Assert.Equal((4.0, 2.0, 8.0), (outcome.Deciding.Value, outcome.Deciding.Usual.Low, outcome.Deciding.Usual.High));
    }

    [Fact]
    public void TheMarginIsHalvedAndDoubled()
    {
        Outcome outcome = Evaluate([Spread(0.018, 0.0005), Spread(0.006, 0.0005), Spread(0.004, 0.0005)]);
        Assert.Equal((4.0, 8.0, 2.0), (outcome.Deciding.Value, outcome.AtHalfMargin!.Value, outcome.AtDoubleMargin!.Value));
    }

    [Theory]
    [InlineData(2, 8, false, Verdict.Supported)]
    [InlineData(12, 16, false, Verdict.Reversed)]
    [InlineData(8, 12, false, Verdict.Undecided)]
    [InlineData(12, double.PositiveInfinity, true, Verdict.Supported)]
    [InlineData(2, 8, true, Verdict.Reversed)]
    public void ASizeIsJudgedByTheOneThatIsSaid(double low, double high, bool isMore, Verdict verdict) =>
        Assert.Equal(verdict, new SizeRule(8, isMore, "unit").Judge(new Interval(low, high)));

    private static Outcome Evaluate(double[][] errors) =>
        new SizeTest("width", [.. widths.Select(width => (width, Arm.Relu.OfWidth(width)))], 0.01, new SizeRule(8, IsMore: false, "unit"))
            .Evaluate(errors, new Resampling());

    /// <summary>50 errors evenly around a middle.</summary>
    private static double[] Spread(double middle, double reach) => [.. Enumerable.Range(0, 50).Select(place => middle + reach * (2 * place / 49.0 - 1))];
}
