using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Sweeps;

/// <summary>A measure over the seeds of a cell.</summary>
/// <param name="Cell">All of a run but its seeds.</param>
/// <param name="Measure">The name of the measure.</param>
/// <param name="Finite">The number of seeds with a finite value; the figures are of these.</param>
/// <param name="Missing">The number of seeds without one.</param>
/// <param name="Center">The interquartile mean; NaN where no value is finite.</param>
/// <param name="Low">The quantile of 5 %.</param>
/// <param name="Median">The median.</param>
/// <param name="High">The quantile of 95 %.</param>
public sealed record SweepSummary(RunSettings Cell, string Measure, int Finite, int Missing, double Center, double Low, double Median, double High)
{
    private const double LowPart = 0.05;
    private const double HighPart = 0.95;

    /// <summary>The summaries of all cells, a measure after another within a cell.</summary>
    public static IReadOnlyList<SweepSummary> Of(SweepValues values) =>
    [
        .. from cell in Enumerable.Range(0, values.Plan.Cells.Count)
           from measure in values.Measures
           select Of(values.Plan.Cells[cell], measure, values.Of(measure, cell).ToArray()),
    ];

    private static SweepSummary Of(RunSettings cell, string measure, double[] values)
    {
        double[] sorted = Array.FindAll(values, double.IsFinite);
        Array.Sort(sorted);
        return sorted.Length == 0
            ? new SweepSummary(cell, measure, 0, values.Length, double.NaN, double.NaN, double.NaN, double.NaN)
            : new SweepSummary(
                cell, measure, sorted.Length, values.Length - sorted.Length, Centers.Of(Statistics.Center.InterquartileMean, sorted),
                Quantile.Of(sorted, LowPart), Quantile.Of(sorted, 0.5), Quantile.Of(sorted, HighPart));
    }
}
