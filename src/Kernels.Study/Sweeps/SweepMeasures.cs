using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>The measures that a sweep may ask for.</summary>
public static class SweepMeasures
{
    /// <summary>Those that are shown where none is named.</summary>
    public const string Standard = "loss,test,excess";

    /// <summary>The names of all measures of some cells.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<RunSettings> cells) =>
        [MeasureNames.FinalLoss, .. cells.DistinctBy(cell => (cell.Epochs, cell.Shape)).SelectMany(Names).Distinct()];

    /// <summary>The cells with geometry measured where a measure needs it. It takes longer than most trainings.</summary>
    public static IReadOnlyList<RunSettings> Measuring(IReadOnlyList<RunSettings> cells, IReadOnlyList<string> measures)
    {
        bool needsGeometry = measures.Except(Of(cells.Select(cell => cell with { MeasuresGeometry = false }))).Any();
        return [.. cells.Select(cell => cell with { MeasuresGeometry = needsGeometry })];
    }

    private static IReadOnlyList<string> Names(RunSettings cell) => MeasureNames.Of(cell, new MlpShape([.. cell.Shape.Widths]));
}
