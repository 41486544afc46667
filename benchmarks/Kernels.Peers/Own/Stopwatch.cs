using System;
using Clock = System.Diagnostics.Stopwatch;

namespace Kernels.Peers.Own;

/// <summary>Measures as the programs of the peers do.</summary>
internal static class Stopwatch
{
    /// <summary>Repeats the work; the fastest repetition, which others on the machine disturbed least.</summary>
    public static double FastestNanoseconds(int repetitions, Action work)
    {
        long fastest = long.MaxValue;
        for (int repetition = 0; repetition < repetitions; repetition++)
        {
            long begin = Clock.GetTimestamp();
            work();
            fastest = Math.Min(fastest, Clock.GetTimestamp() - begin);
        }
        return fastest * 1e9 / Clock.Frequency;
    }
}
