using System;

namespace Kernels.Study;

/// <summary>How far a run is.</summary>
/// <param name="Step">The noun for one step, in the singular; the work itself, where nothing is counted.</param>
/// <param name="Done">The count of steps that are done.</param>
/// <param name="Total">The count of all steps; 0 where nothing is counted.</param>
public readonly record struct StudyProgress(string Step, int Done = 0, int Total = 0)
{
    /// <summary>How long the rest will take; null where nobody has guessed.</summary>
    public TimeSpan? Left { get; init; }
}
