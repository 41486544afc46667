using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Numerics;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>A number that is taken from the measures of a run.</summary>
/// <param name="Name">The noun for it.</param>
/// <param name="Of">Takes it; no number where the run lacks it.</param>
public sealed record Measure(string Name, Func<IReadOnlyDictionary<string, double>, double> Of)
{
    /// <summary>The measures of a run that it follows from, as <see cref="MeasureNames"/> has them.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What a run must be measured by for it.</summary>
    public MeasureGroup Group => Columns.Max(MeasureNames.GroupOf);

    /// <summary>A measure of a run as it is.</summary>
    public static Measure Column(string name, string column) => new(name, measures => Value(measures, column)) { Columns = [column] };

    /// <summary>The logarithm of a measure, so that differences are ratios.</summary>
    public static Measure Log(string name, string column) =>
        new(name, measures => PortableMath.Log(Value(measures, column))) { Columns = [column] };

    /// <summary>The measure with its sign changed.</summary>
    public Measure Negative => this with { Name = $"minus {Name}", Of = measures => -Of(measures) };

    /// <summary>A measure by its column; no number where it is missing.</summary>
    public static double Value(IReadOnlyDictionary<string, double> measures, string column) =>
        measures.TryGetValue(column, out double value) ? value : double.NaN;
}
