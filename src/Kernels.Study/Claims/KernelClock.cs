using System;
using System.Diagnostics;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>Times pieces of work in turn, round by round, so that what disturbs the machine disturbs all.</summary>
internal static class KernelClock
{
    private const int Rounds = 41;
    private static readonly TimeSpan leastTime = TimeSpan.FromMilliseconds(1);

    /// <summary>The nanoseconds of each piece of work in each round, [work][rounds].</summary>
    public static double[][] Time(params Action[] work)
    {
        int[] counts = [.. work.Select(Repetitions)];
        double[][] times = [.. work.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
            for (int piece = 0; piece < work.Length; piece++)
                times[piece][round] = Nanoseconds(work[piece], counts[piece]);
        return times;
    }

    /// <summary>How often a piece of work fits into the time that a clock tells well. The code is compiled by then.</summary>
    private static int Repetitions(Action work)
    {
        int count = 1;
        while (Nanoseconds(work, count) * count < leastTime.TotalNanoseconds)
            count *= 2;
        return count;
    }

    private static double Nanoseconds(Action work, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repetition = 0; repetition < count; repetition++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }
}
