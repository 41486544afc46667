using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>Measures of the runs of a sweep.</summary>
public sealed class SweepValues
{
    private readonly Dictionary<string, double[]> values;

    /// <summary>Values that are all missing.</summary>
    internal SweepValues(SweepPlan plan, IReadOnlyList<string> measures)
    {
        Plan = plan;
        values = measures.ToDictionary(measure => measure, _ => Missing(plan.Count));
    }

    public SweepPlan Plan { get; }

    /// <summary>The names of the measures.</summary>
    public IReadOnlyCollection<string> Measures => values.Keys;

    /// <summary>A measure of the runs of a cell, by seed. One that a run does not have is NaN.</summary>
    public ReadOnlySpan<double> Of(string measure, int cell) => values[measure].AsSpan(cell * Plan.Seeds.Count, Plan.Seeds.Count);

    /// <summary>A measure of all runs, a cell after another.</summary>
    internal double[] Of(string measure) => values[measure];

    private static double[] Missing(int count)
    {
        double[] missing = new double[count];
        Array.Fill(missing, double.NaN);
        return missing;
    }
}
