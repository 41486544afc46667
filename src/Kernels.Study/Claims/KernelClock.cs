using System;
using System.Diagnostics;

namespace Kernels.Study.Claims;

/// <summary>Times two pieces of work in turn, round by round, so that what disturbs the machine disturbs both.</summary>
internal static class KernelClock
{
    private const int Rounds = 41;
    private static readonly TimeSpan leastTime = TimeSpan.FromMilliseconds(1);

    /// <summary>The nanoseconds of each piece of work in each round.</summary>
    public static (double[] First, double[] Second) Time(Action first, Action second)
    {
        int countOfFirst = Repetitions(first);
        int countOfSecond = Repetitions(second);
        (double[] timesOfFirst, double[] timesOfSecond) = (new double[Rounds], new double[Rounds]);
        for (int round = 0; round < Rounds; round++)
        {
            timesOfFirst[round] = Nanoseconds(first, countOfFirst);
            timesOfSecond[round] = Nanoseconds(second, countOfSecond);
        }
        return (timesOfFirst, timesOfSecond);
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
