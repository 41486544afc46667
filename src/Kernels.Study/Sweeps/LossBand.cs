using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Sweeps;

/// <summary>The losses of a cell's runs at some epochs: where 90 % of the finite ones lie, and their median.</summary>
/// <param name="Cell">All of a run but its seeds.</param>
/// <param name="Points">The kept epochs at which some loss is finite, in rising order.</param>
public sealed record LossBand(RunSettings Cell, IReadOnlyList<LossBandPoint> Points)
{
    /// <summary>The names of the losses that some cells keep.</summary>
    public static IReadOnlyList<string> Measures(IEnumerable<RunSettings> cells) =>
        [.. cells.SelectMany(cell => Checkpoints.Of(cell.Epochs)).Distinct().Order().Select(epoch => $"{MeasureNames.LossPrefix}{epoch}")];

    /// <summary>The bands of all cells, from values that have the measures of <see cref="Measures"/>.</summary>
    public static IReadOnlyList<LossBand> Of(SweepValues values) =>
        [.. values.Plan.Cells.Select((cell, index) => Of(values, cell, index))];

    private static LossBand Of(SweepValues values, RunSettings cell, int index) =>
        new(cell, [.. Checkpoints.Of(cell.Epochs).Select(epoch => At(values, index, epoch)).OfType<LossBandPoint>()]);

    private static LossBandPoint? At(SweepValues values, int cell, int epoch)
    {
        double[] losses = Array.FindAll(values.Of($"{MeasureNames.LossPrefix}{epoch}", cell).ToArray(), double.IsFinite);
        Array.Sort(losses);
        return losses.Length == 0 ? null : new LossBandPoint(epoch, Quantile.Of(losses, 0.05), Quantile.Of(losses, 0.5), Quantile.Of(losses, 0.95));
    }
}

/// <summary>The losses at an epoch.</summary>
public sealed record LossBandPoint(int Epoch, double Low, double Median, double High);
