using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Stores;

/// <summary>Makes no runs: what is asked for must be in the store.</summary>
internal sealed class NoRuns : IRunProducer
{
    public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation) =>
        throw new InvalidOperationException($"{runs.Count} runs are not in the store.");

    public void Produce(IReadOnlyList<RunSettings> runs, Action<int, RunResult> found, CancellationToken cancellation) => Run(runs, null, cancellation);
}
