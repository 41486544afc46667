using System;
using System.Collections.Generic;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>A source that gives each result as soon as it is there.</summary>
public interface IRunProducer : IRunSource
{
    /// <summary>Runs some runs, each once for each time that it is named.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="found">Hears the place of a run among <paramref name="runs"/> and its result, in any order, one call at a time, on any thread.</param>
    /// <param name="cancellation">Ends the work, at the latest when each run on its way has finished an epoch or its measures.</param>
    /// <exception cref="ArgumentException">A setting of a run is outside its range.</exception>
    /// <exception cref="PlatformNotSupportedException">A network would have to be compiled, which this program cannot do.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    void Produce(IReadOnlyList<RunSettings> runs, Action<int, RunResult> found, CancellationToken cancellation);
}
