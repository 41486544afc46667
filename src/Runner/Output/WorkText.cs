using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Study.Sweeps;

namespace Runner.Output;

/// <summary>Tells what took the time.</summary>
internal static class WorkText
{
    /// <summary>A line on the kinds of work by falling share of the threads' time; empty where no run was made.</summary>
    /// <param name="elapsed">How long all of it took.</param>
    /// <param name="threads">The number of threads.</param>
    /// <param name="times">How long the threads took for each kind of work, all together.</param>
    public static string Of(TimeSpan elapsed, int threads, IReadOnlyDictionary<RunWork, TimeSpan> times)
    {
        if (times.GetValueOrDefault(RunWork.Training) == TimeSpan.Zero)
            return "";
        List<string> shares = [];
        double rest = 100;
        foreach ((RunWork work, TimeSpan time) in times.OrderByDescending(one => one.Value))
        {
            double share = 100 * (time / elapsed) / threads;
            rest -= share;
            shares.Add(Share(Noun(work), share));
        }
        string list = string.Join(", ", shares.Append(Share("statistics, waiting and the rest", Math.Max(0, rest))));
        return string.Create(CultureInfo.InvariantCulture, $"Time: {elapsed.TotalSeconds:F1} s on {threads} {(threads == 1 ? "thread" : "threads")}: {list}\n");
    }

    private static string Share(string noun, double share) => string.Create(CultureInfo.InvariantCulture, $"{noun} {share:F0} %");

    private static string Noun(RunWork work) => work switch
    {
        RunWork.Compilation => "compiling networks",
        RunWork.Data => "samples",
        RunWork.Training => "training",
        RunWork.Measures => "measures",
        RunWork.Geometry => "geometry",
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, $"work is {work}; it must be a kind of work."),
    };
}
