using System;
using System.Diagnostics;
using System.Threading;
using Kernels.Study;

namespace Runner.Output;

/// <summary>Adds to each report how long the rest of its steps will take, at the pace so far.</summary>
internal sealed class TimedProgress(IProgress<StudyProgress> next) : IProgress<StudyProgress>
{
    // Earlier guesses jump.
    private static readonly TimeSpan first = TimeSpan.FromSeconds(2);

    private readonly Lock reporting = new();
    private string step = "";
    private int begun;
    private long start;

    public void Report(StudyProgress value)
    {
        lock (reporting)
        {
            if (value.Step != step || value.Done < begun)
                (step, begun, start) = (value.Step, value.Done, Stopwatch.GetTimestamp());
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            bool isKnown = value.Done > begun && elapsed >= first;
            next.Report(isKnown ? value with { Left = elapsed * ((double)(value.Total - value.Done) / (value.Done - begun)) } : value);
        }
    }
}
