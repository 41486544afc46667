using System.Collections.Generic;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Stores;

/// <summary>The measures that a store has in columns of their own, as tables show them.</summary>
internal static class HeadlineMeasures
{
    /// <summary>The names of the columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["loss", "train", "test", "fresh", "excess", "first_epoch", "diverged"];

    /// <summary>The names of the measures in the columns.</summary>
    public static IReadOnlyList<string> Measures { get; } =
        [MeasureNames.FinalLoss, "train", "test", "fresh", "excess", MeasureNames.FirstEpoch, "diverged"];

    /// <summary>The column of a measure; -1 for one that has none.</summary>
    public static int IndexOf(string measure)
    {
        for (int index = 0; index < Measures.Count; index++)
            if (Measures[index] == measure)
                return index;
        return -1;
    }
}
