using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Settings;

namespace Kernels.Study.Sweeps;

/// <summary>Makes the cells of a sweep of the values of its axes.</summary>
public static class SweepCells
{
    private static readonly RunSettings first = new() { Activation = "" };

    /// <summary>The number of cells; of more than <see cref="SweepPlan.MostRuns"/> it says only that.</summary>
    /// <param name="values">Each axis with a list that it allows.</param>
    public static long Count(IEnumerable<(SweepAxis Axis, string List)> values) =>
        values.Aggregate(1L, (product, value) => product > SweepPlan.MostRuns ? product : product * Changes(value).Count);

    /// <summary>The plan of a sweep: every combination of the values of its axes.</summary>
    /// <param name="values">Each axis with a list that it allows.</param>
    /// <param name="seeds">A list of seeds.</param>
    /// <param name="dataSeed">The seed of the data of all runs; null where each has its own.</param>
    /// <param name="measures">The measures that are asked for.</param>
    public static SweepPlan Plan(IReadOnlyList<(SweepAxis Axis, string List)> values, string seeds, uint? dataSeed, IReadOnlyList<string> measures)
    {
        RunSettings[] cells = [first];
        foreach ((SweepAxis Axis, string List) value in values)
            cells = [.. cells.SelectMany(cell => Changes(value).Select(change => change(cell)))];
        cells = [.. cells.Distinct()];
        IReadOnlyList<RunSettings> measuring = SweepMeasures.Measuring(cells, measures);
        string text = string.Join(
            ' ',
            from value in values
            where value.List != value.Axis.Standard || value.Axis.Name == SweepAxes.Activations
            select $"--{value.Axis.Name} {CommandText.Quoted(value.List)}");
        string ofData = dataSeed is uint seed ? FormattableString.Invariant($" --data-seed {seed}") : "";
        string geometry = measuring[0].MeasuresGeometry ? " with geometry" : "";
        return new SweepPlan($"sweep {text} --seeds {seeds}{ofData}{geometry}", measuring, SweepSeeds.Read(seeds)!) { DataSeed = dataSeed };
    }

    private static IReadOnlyList<Func<RunSettings, RunSettings>> Changes((SweepAxis Axis, string List) value) =>
        value.Axis.Read(value.List) ?? throw new ArgumentException($"--{value.Axis.Name} is {value.List}, but must be {value.Axis.Allowed}.", nameof(value));
}
