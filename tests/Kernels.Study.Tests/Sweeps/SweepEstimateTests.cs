using System;
using System.Diagnostics;
using System.Linq;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

public sealed class SweepEstimateTests
{
    [Fact]
    public void NothingTakesNoTime() => Assert.Equal(TimeSpan.Zero, SweepEstimate.Of(Plan(1), [], Pools.OfOneThread, default));

    [Fact]
    [Trait("Speed", "Slow")]
    public void AnEstimateIsOfTheRightSize()
    {
        SweepPlan plan = Plan(60);
        TimeSpan told = SweepEstimate.Of(plan, [.. Enumerable.Range(0, plan.Count)], Pools.OfOneThread, default);
        long start = Stopwatch.GetTimestamp();
        Pools.OfOneThread.Run([.. plan], null, default);
        // Machines of tests have other work too.
        Assert.InRange(told / Stopwatch.GetElapsedTime(start), 0.2, 5);
    }

    private static SweepPlan Plan(uint seeds) => new(
        "some sweep",
        [.. from shape in (string[])["2-4-1", "2-16-16-1", "2-8-8-8-1"] from epochs in (int[])[20, 300] select Published.Short("relu", 0) with { Shape = new(shape), Epochs = epochs }],
        [.. Enumerable.Range(0, (int)seeds).Select(seed => (uint)seed)]);
}
