using System;
using System.Diagnostics;

namespace Kernels.Study.Sweeps;

/// <summary>A kind of work.</summary>
public enum RunWork
{
    /// <summary>Compiling networks that the program was not built with, for which all threads wait.</summary>
    Compilation,

    /// <summary>Drawing samples and what follows from them alone.</summary>
    Data,

    /// <summary>Drawing weights and orders, and training.</summary>
    Training,

    /// <summary>The measures that every run has.</summary>
    Measures,

    /// <summary>The measures of geometry, and the best straight line.</summary>
    Geometry,
}

/// <summary>Adds up how long threads take for each kind of work. A time is no result: it differs each time.</summary>
internal sealed class WorkClock
{
    private readonly long[] ticks = new long[Enum.GetValues<RunWork>().Length];
    private long last;

    /// <summary>Begins to count.</summary>
    public void Start() => last = Stopwatch.GetTimestamp();

    /// <summary>Counts the time since the last call for a kind of work.</summary>
    /// <param name="work">The kind.</param>
    /// <param name="threads">How many threads it held.</param>
    public void Stop(RunWork work, int threads = 1)
    {
        long now = Stopwatch.GetTimestamp();
        ticks[(int)work] += threads * (now - last);
        last = now;
    }

    public TimeSpan Of(RunWork work) => Stopwatch.GetElapsedTime(0, ticks[(int)work]);
}
