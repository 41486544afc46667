using System;
using System.Collections.Generic;
using Kernels.Numerics;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>A number that is taken from the measures of a run.</summary>
/// <param name="Name">The noun for it.</param>
/// <param name="Of">Takes it; no number where the run lacks it.</param>
public sealed record Measure(string Name, Func<IReadOnlyDictionary<string, double>, double> Of)
{
    /// <summary>What a run must be measured by for it.</summary>
    public MeasureGroup Group { get; init; } = MeasureGroup.Training;

    /// <summary>A measure of a run as it is.</summary>
    public static Measure Column(string name, string column) => new(name, measures => Value(measures, column)) { Group = MeasureNames.GroupOf(column) };

    /// <summary>The logarithm of a measure, so that differences are ratios.</summary>
    public static Measure Log(string name, string column) =>
        new(name, measures => PortableMath.Log(Value(measures, column))) { Group = MeasureNames.GroupOf(column) };

    /// <summary>The measure with its sign changed.</summary>
    public Measure Negative => this with { Name = $"minus {Name}", Of = measures => -Of(measures) };

    /// <summary>A measure by its column; no number where it is missing.</summary>
    public static double Value(IReadOnlyDictionary<string, double> measures, string column) =>
        measures.TryGetValue(column, out double value) ? value : double.NaN;
}
