using System.Collections.Generic;
using Kernels.Study.Sweeps;

namespace Kernels.Pages.Sweeps;

/// <summary>All that the page of a sweep shows.</summary>
/// <param name="Result">The table.</param>
/// <param name="LossBands">The losses of each cell over the epochs.</param>
/// <param name="Accuracies">The accuracy on fresh points over the seeds of each cell.</param>
/// <param name="Networks">Cost and excess error of each network at its best settings.</param>
public sealed record SweepPageData(
    SweepResult Result, IReadOnlyList<LossBand> LossBands, IReadOnlyList<SweepSummary> Accuracies, IReadOnlyList<NetworkCost> Networks);
