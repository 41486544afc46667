using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

public sealed class SweepFrontierTests
{
    [Property]
    public void TheFrontierHasThoseThatNoOtherBeats((byte Time, byte Excess)[] networks)
    {
        NetworkCost[] costs = [.. networks.Distinct().Select(network => new NetworkCost(Published.Run("relu", 0), network.Time, network.Excess))];
        IEnumerable<NetworkCost> unbeaten = costs.Where(one => !costs.Any(other =>
            other != one && other.Nanoseconds <= one.Nanoseconds && other.Excess <= one.Excess));
        Assert.Equal(unbeaten.OrderBy(network => network.Nanoseconds), SweepFrontier.Of(costs));
    }

    [Fact]
    public void ANetworkStandsAtItsBestSettings()
    {
        RunSettings cell = Published.Run("relu", 0);
        SweepSummary[] excess = [Summary(cell, 0.3), Summary(cell with { LearningRate = 1 }, 0.2), Summary(cell with { LearningRate = 2 }, double.NaN)];
        NetworkCost network = Assert.Single(SweepFrontier.Networks(excess, new Dictionary<(string, string), double> { [("relu", "2-8-8-1")] = 7 }));
        Assert.Equal((7.0, 0.2, 1.0), (network.Nanoseconds, network.Excess, network.Cell.LearningRate));
    }

    private static SweepSummary Summary(RunSettings cell, double center) => new(cell, "excess", 1, 0, center, center, center, center);
}
