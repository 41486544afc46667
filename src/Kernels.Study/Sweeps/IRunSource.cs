using System;
using System.Collections.Generic;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>Where results of runs come from: a training, or a store of earlier ones.</summary>
public interface IRunSource
{
    /// <summary>The results of some runs, in the order of the runs. They depend on the settings alone.</summary>
    /// <param name="runs">The runs; one may be asked for more than once.</param>
    /// <param name="progress">Hears how many runs are done, in rising order.</param>
    /// <param name="cancellation">Ends the work, at the latest when each run on its way has finished an epoch or a measure.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation);
}
