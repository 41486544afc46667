using System;
using Clock = System.Diagnostics.Stopwatch;

namespace Kernels.Peers.Own;

/// <summary>Measures as the programs of the peers do.</summary>
internal static class Stopwatch
{
    /// <summary>Repeats the work for a twentieth of a second; the fastest repetition, which others on the machine disturbed least.</summary>
    public static double FastestNanoseconds(Action work)
    {
        long start = Clock.GetTimestamp();
        long fastest = long.MaxValue;
        for (long begin = start; Clock.GetElapsedTime(start, begin).TotalMilliseconds < 50;)
        {
            work();
            long end = Clock.GetTimestamp();
            fastest = Math.Min(fastest, end - begin);
            begin = end;
        }
        return fastest * 1e9 / Clock.Frequency;
    }
}
