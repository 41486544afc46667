using System.Collections.Generic;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>Moons, split, initial weights and order can have seeds of their own.</summary>
public sealed class RunSeedTests
{
    private static readonly RunSettings run = Published.Short("relu", 7);

    [Fact]
    public void TheSplitHasTheSeedOfTheDataUnlessItHasItsOwn()
    {
        RunDigestEquals(run, run with { SplitSeed = 7 });
        (RunResult one, RunResult other) = Both(run, run with { SplitSeed = 8 });
        Assert.NotEqual(one.Measures["loss_1"], other.Measures["loss_1"]);
        // Without a step the network is the same, and the moons are.
        (one, other) = Both(run with { Epochs = 0 }, run with { Epochs = 0, SplitSeed = 8 });
        Assert.Equal(one.Measures["excess"], other.Measures["excess"]);
        Assert.NotEqual(one.Measures["gradient_slope_start"], other.Measures["gradient_slope_start"]);
    }

    [Fact]
    public void TheOrderFollowsTheWeightsUnlessItHasASeedOfItsOwn()
    {
        (RunResult one, RunResult other) = Both(run with { OrderSeed = 1 }, run with { OrderSeed = 2 });
        Assert.NotEqual(one.Parameters, other.Parameters);
        Assert.Equal(one.Measures["gradient_slope_start"], other.Measures["gradient_slope_start"]);
        (one, other) = Both(run with { OrderSeed = 1 }, run with { OrderSeed = 1, NetworkSeed = 8 });
        Assert.NotEqual(one.Measures["gradient_slope_start"], other.Measures["gradient_slope_start"]);
    }

    private static void RunDigestEquals(RunSettings one, RunSettings other)
    {
        (RunResult first, RunResult second) = Both(one, other);
        Assert.Equal(RunDigest.Of([first]).ToString(), RunDigest.Of([second]).ToString());
    }

    private static (RunResult First, RunResult Second) Both(RunSettings one, RunSettings other)
    {
        IReadOnlyList<RunResult> results = Pools.OfThreeThreads.Run([one, other], null, default);
        return (results[0], results[1]);
    }
}
