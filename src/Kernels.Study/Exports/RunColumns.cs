using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Exports;

/// <summary>The columns of a table of runs: settings, then the loss of the last epoch, then all measures by their names.</summary>
internal static class RunColumns
{
    /// <summary>Texts.</summary>
    public static IReadOnlyList<(string Name, Func<RunSettings, string> Value)> Texts { get; } =
    [
        ("activation", run => run.Activation),
        ("shape", run => run.Shape.Text),
        ("init", SweepAxes.All.Single(axis => axis.Name == "init").Text),
    ];

    /// <summary>Whole numbers; a seed that a run does not have is null.</summary>
    public static IReadOnlyList<(string Name, Func<RunSettings, long?> Value)> Integers { get; } =
    [
        ("data_seed", run => run.DataSeed),
        ("split_seed", run => run.SplitSeed),
        ("network_seed", run => run.NetworkSeed),
        ("order_seed", run => run.OrderSeed),
        ("epochs", run => run.Epochs),
        ("batch_size", run => run.BatchSize),
        ("samples", run => run.Samples),
    ];

    /// <summary>Numbers among the settings.</summary>
    public static IReadOnlyList<(string Name, Func<RunSettings, double> Value)> Numbers { get; } =
    [
        ("learning_rate", run => run.LearningRate),
        ("noise", run => run.Noise),
        ("test_fraction", run => run.TestFraction),
    ];

    /// <summary>The names of the columns of measures.</summary>
    public static IReadOnlyList<string> Measures(IEnumerable<string> names) => [MeasureNames.FinalLoss, .. names];

    /// <summary>A measure of a run; null for one that the run does not have.</summary>
    public static double? Measure(RunResult run, string name) =>
        name == MeasureNames.FinalLoss ? run.Of(name) : run.Measures.TryGetValue(name, out double value) ? value : null;
}
