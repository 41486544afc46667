using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>Puts runs into an order in which they share most work.</summary>
/// <remarks>
/// Runs that differ in budget and measures alone are one training, which stops to be measured. Trainings of the same samples and of the same orders of them
/// are a group, which one thread takes.
/// </remarks>
internal static class RunOrder
{
    // So many groups to a thread that none has long to wait for the last ones.
    private const int GroupsOfThread = 16;

    /// <summary>The places of some runs, [groups][trainings][runs]: groups by their samples, the runs of a training by rising budget.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="threads">The number of threads that share them.</param>
    public static IReadOnlyList<int[][]> Of(IReadOnlyList<RunSettings> runs, int threads)
    {
        int[][][] groups =
        [
            .. Enumerable.Range(0, runs.Count)
                .OrderBy(place => runs[place].DataSeed).ThenBy(place => runs[place].SplitSeed)
                .ThenBy(place => runs[place].Noise).ThenBy(place => runs[place].Samples).ThenBy(place => runs[place].TestFraction)
                .GroupBy(place => Orders(runs[place]))
                .Select(group => Trainings(runs, group)),
        ];
        int most = Math.Max(1, groups.Sum(group => group.Length) / (GroupsOfThread * threads));
        return [.. groups.SelectMany(group => group.Chunk(most))];
    }

    private static int[][] Trainings(IReadOnlyList<RunSettings> runs, IEnumerable<int> places) =>
        [.. places.GroupBy(place => Training(runs[place])).Select(training => training.OrderBy(place => runs[place].Epochs).ToArray())];

    /// <summary>A run without what does not change its training but where it is measured.</summary>
    public static RunSettings Training(RunSettings run) => run with { Epochs = 0, MeasuresGeometry = false, MeasuresStraightLine = false };

    /// <summary>What decides samples and orders of a run: each shape draws another number of weights before its first order.</summary>
    private static RunSettings Orders(RunSettings run) => Training(run) with { Activation = "", LearningRate = 0, BatchSize = 0, Scale = null };
}
