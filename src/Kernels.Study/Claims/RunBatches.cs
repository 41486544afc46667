using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Runs in batches, of each of which only what statements ask for is kept.</summary>
internal sealed class RunBatches(IRunSource source, IProgress<StudyProgress>? progress)
{
    private const int BatchSize = 500;
    private const string LossPrefix = "loss_";

    private static readonly string[] keptLosses = ["loss_200", "loss_400", "loss_800", "loss_8000"];

    /// <summary>The kept measures of some runs, in their order.</summary>
    /// <param name="step">The noun for a run.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="cancellation">Ends the work.</param>
    public IReadOnlyList<IReadOnlyDictionary<string, double>> Run(string step, IReadOnlyList<RunSettings> runs, CancellationToken cancellation)
    {
        List<IReadOnlyDictionary<string, double>> measures = new(runs.Count);
        progress?.Report(new StudyProgress(step, 0, runs.Count));
        foreach (RunSettings[] batch in runs.Chunk(BatchSize))
        {
            int before = measures.Count;
            Counter counter = new(done => progress?.Report(new StudyProgress(step, before + done, runs.Count)));
            foreach (RunResult result in source.Run(batch, counter, cancellation))
                measures.Add(Kept(result.Measures));
        }
        return measures;
    }

    private static Dictionary<string, double> Kept(IReadOnlyDictionary<string, double> measures) =>
        measures.Where(entry => !entry.Key.StartsWith(LossPrefix, StringComparison.Ordinal) || keptLosses.Contains(entry.Key)).ToDictionary();

    // Progress<T> reports from another thread, later.
    private sealed class Counter(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
