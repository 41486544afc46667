using System;
using Kernels.Peers.Running;

namespace Kernels.Peers.Tests;

/// <summary>A program that cannot be measured is missing for a reason that can be read.</summary>
public class PeerSeriesTests
{
    [Fact]
    public void AProgramThatIsNotInstalledIsMissing() => Assert.Equal("no-such-program is not installed", Reason("no-such-program"));

    [Fact]
    public void AProgramThatEndsAtOnceSaysWhy() =>
        Assert.Equal("There is no option --fast; --help lists them.", Reason("dotnet", typeof(Options).Assembly.Location, "--fast"));

    [Fact]
    public void AProgramThatSpeaksOtherwiseIsMissing() =>
        Assert.StartsWith("it greets with: ", Reason("dotnet", typeof(Options).Assembly.Location, "--help"), StringComparison.Ordinal);

    [Fact]
    public void WhatIsMissingIsNotMeasured()
    {
        using PeerSeries series = new(new Peer("Absent", () => throw new PeerException("it is absent")) { Precisions = Case.Precisions });
        series.Start();
        series.Measure(Case.All[0]);
        Assert.Equal("it is absent", series.Missing);
        Assert.All(series.Rounds.Values, Assert.Empty);
    }

    private static string Reason(string file, params string[] arguments)
    {
        using PeerSeries series = new(new Peer("Broken", () => PeerProcess.Start(file, arguments)));
        series.Start();
        return series.Missing!;
    }
}
