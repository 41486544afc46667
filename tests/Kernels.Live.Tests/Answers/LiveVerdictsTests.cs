using System.Linq;
using System.Threading;
using Kernels.Live.Answers;
using Kernels.Live.Settings;
using Kernels.Live.Training;

namespace Kernels.Live.Tests.Answers;

/// <summary>What many seeds say of the statements does not contradict the ledger, where settings and seeds are the ledger's.</summary>
public sealed class LiveVerdictsTests
{
    private static readonly LiveTraining training = new(new NetworkCache(64), new TrainingCost(1.0));

    [Fact]
    [Trait("Speed", "Slow")]
    public void SeedsOfTheLedgerDoNotContradictIt()
    {
        VerdictHead[] verdicts = Of("seed=0&data-seed=0&seeds=200&vary=all");
        Assert.Equal(["L1", "L2", "L4", "L5", "A1", "A2", "T1", "T2", "T3", "T4", "T5", "T6", "H1", "H2", "C3"], verdicts.Select(verdict => verdict.Id));
        foreach (VerdictHead verdict in verdicts.Where(verdict => verdict.Ledger is not null))
        {
            // The ledger has five times as many seeds, these among them: it may decide what is open here.
            Assert.Contains("UNDECIDED", (string[])[verdict.Here, verdict.Ledger!.Verdict, verdict.Here == verdict.Ledger.Verdict ? "UNDECIDED" : ""]);
            double width = verdict.High - verdict.Low;
            Assert.InRange(verdict.Ledger.Value, verdict.Low - width, verdict.High + width);
            Assert.Equal("as published", verdict.Ledger.Scope);
        }
    }

    /// <summary>Drag the learning rate, and a claim goes.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void AtABetterRateSigmoidEndsAsLow()
    {
        Assert.Equal("SUPPORTED", Of("seeds=30&epochs=400").Single(verdict => verdict.Id == "L5").Here);
        Assert.NotEqual("SUPPORTED", Of("seeds=30&a.rate=2").Single(verdict => verdict.Id == "L5").Here);
    }

    [Theory]
    [InlineData("a.activation=gelu&b.activation=tanh")]
    [InlineData("data=circles&networks=1&a.activation=gelu")]
    [InlineData("data=plane")]
    public void OtherNetworksAndValuesSayNothing(string request) => Assert.Empty(Of($"seeds=30&epochs=2&{request}"));

    [Fact]
    public void ASwapOfInitialScalesIsAStatementOfItsOwn() =>
        Assert.Contains(Of("seeds=30&epochs=40&a.scale=he&b.activation=sigmoid"), verdict => verdict.Id == "L8");

    private static VerdictHead[] Of(string request)
    {
        LiveSettings settings = SettingsReader.Read(request);
        return [.. new LiveVerdicts().Of(settings, training.Train(settings, CancellationToken.None))];
    }
}
