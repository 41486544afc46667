using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>What came of a sweep.</summary>
/// <param name="Plan">The sweep.</param>
/// <param name="Measures">The measures that were asked for.</param>
/// <param name="Summaries">Each measure over the seeds of each cell.</param>
/// <param name="Digest">The digest of all runs.</param>
public sealed record SweepResult(SweepPlan Plan, IReadOnlyList<string> Measures, IReadOnlyList<SweepSummary> Summaries, string Digest)
{
    /// <summary>The axes that differ between cells, in their order.</summary>
    public IReadOnlyList<SweepAxis> Axes { get; } = [.. SweepAxes.All.Where(axis => Plan.Cells.Select(axis.Text).Distinct().Count() > 1)];
}
