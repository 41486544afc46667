using System;
using System.Linq;
using Kernels.Study.Claims;
using Kernels.Study.Statistics;

namespace Kernels.Study.Tests.Claims;

/// <summary>Times are judged as any difference, and are no part of what is the same everywhere.</summary>
public sealed class TimedTests
{
    [Fact]
    public void ThirtyTimesTheWorkTakesLonger()
    {
        // So many that other work on the machine cannot hide it.
        LedgerLine line = Line(passes: 30);
        Assert.Equal("SUPPORTED", line.Verdict.Main);
        Assert.True(line.Figure.Value > Math.Log(1.5));
        Assert.All(line.Arms, arm => Assert.True(arm.Figure!.Value > 0.1));
        Assert.True(line.IsTimed);
    }

    [Fact]
    public void ATimeThatIsAnotherIsNoDrift()
    {
        Ledger ledger = new(2, [], "a machine", [], [new LedgerStatement("C1", "P", "It is so.", null, "", [Line(passes: 1)], [])]);
        LedgerLine other = ledger.Statements[0].Lines[0] with { Figure = new LedgerFigure("median", 9, 8, 10) };
        Assert.Empty(LedgerComparison.Differences(ledger, ledger with { Statements = [ledger.Statements[0] with { Lines = [other] }] }));
    }

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 2)]
    [InlineData(new[] { 4.0, 1, 2, 9 }, 3)]
    public void TheMedianIsInTheMiddle(double[] values, double median)
    {
        Bootstrap bootstrap = CenterBootstrap.Of(Center.Median, values, new Resamples(values.Length));
        Assert.Equal(median, bootstrap.Estimate);
        Assert.Equal((values.Min(), values.Max()), (bootstrap.Percentile(0.9999).Low, bootstrap.Percentile(0.9999).High));
    }

    /// <summary>A passes over the samples some times, B once.</summary>
    private static LedgerLine Line(int passes)
    {
        Action Work(Arm arm)
        {
            Action once = TimedWork.Inference(Arm.Relu.Network, 64);
            return arm == Arm.Relu ? once : () =>
            {
                for (int pass = 0; pass < passes; pass++)
                    once();
            };
        }

        TimedTest test = new("time", TimedWork.Samples, Arm.Sigmoid, Arm.Relu, Work, new MarginRule(Math.Log(1.1))) { Scopes = [Scope.Timed] };
        return new LineMaker(new ArmRuns([], 2, []), new Resampling()).Make(test, Scope.Timed, isPrimary: true);
    }
}
