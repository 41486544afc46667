using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.Study.Sweeps;
using Kernels.Study.Tests.Sweeps;

namespace Kernels.Study.Tests.Stores;

/// <summary>A pool that counts the runs that it makes.</summary>
internal sealed class CountingSource : IRunProducer
{
    private readonly RunPool pool = Pools.OfOneThread;

    public int Produced { get; private set; }

    /// <summary>Is called after each run, while others wait.</summary>
    public Action? AfterEach { get; set; }

    public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation) =>
        pool.Run(runs, progress, cancellation);

    public void Produce(IReadOnlyList<RunSettings> runs, Action<int, RunResult> found, CancellationToken cancellation) => pool.Produce(
        runs,
        (index, result) =>
        {
            Produced++;
            found(index, result);
            AfterEach?.Invoke();
        },
        cancellation);
}
