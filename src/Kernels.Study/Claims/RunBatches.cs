using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Runs in batches, of which the measures are kept and the parameters are not.</summary>
internal sealed class RunBatches(IRunSource source, IProgress<StudyProgress>? progress)
{
    private const int BatchSize = 2000;

    /// <summary>The measures of some runs, in their order.</summary>
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
                measures.Add(result.Measures);
        }
        return measures;
    }

    // Progress<T> reports from another thread, later.
    private sealed class Counter(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
