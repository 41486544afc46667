using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>A network of a sweep: what it costs, and how good it gets.</summary>
/// <param name="Cell">The cell of the network with the least excess error.</param>
/// <param name="Nanoseconds">The time of a sample, on the machine that wrote the page.</param>
/// <param name="Excess">The interquartile mean of its excess error.</param>
public sealed record NetworkCost(RunSettings Cell, double Nanoseconds, double Excess);

/// <summary>Cost against accuracy.</summary>
public static class SweepFrontier
{
    /// <summary>Each network at its best settings.</summary>
    /// <param name="excess">The summaries of the excess error of all cells.</param>
    /// <param name="times">The time of a sample of each network.</param>
    public static IReadOnlyList<NetworkCost> Networks(
        IEnumerable<SweepSummary> excess, IReadOnlyDictionary<(string Activation, string Shape), double> times) =>
    [
        .. from summary in excess
           where double.IsFinite(summary.Center)
           group summary by (summary.Cell.Activation, summary.Cell.Shape.Text) into network
           let best = network.MinBy(summary => summary.Center)
           select new NetworkCost(best.Cell, times[network.Key], best.Center),
    ];

    /// <summary>Those networks that no other beats in both, from the quickest on.</summary>
    public static IReadOnlyList<NetworkCost> Of(IEnumerable<NetworkCost> networks)
    {
        List<NetworkCost> frontier = [];
        foreach (NetworkCost network in networks.OrderBy(network => network.Nanoseconds).ThenBy(network => network.Excess))
            if (frontier.Count == 0 || network.Excess < frontier[^1].Excess)
                frontier.Add(network);
        return frontier;
    }
}
