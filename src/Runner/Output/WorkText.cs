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
        double all = elapsed.TotalSeconds * threads;
        IEnumerable<(string Noun, double Share)> shares = times.Select(time => (Noun(time.Key), time.Value.TotalSeconds / all));
        double rest = Math.Max(0, 1 - shares.Sum(one => one.Share));
        string list = string.Join(
            ", ",
            shares.OrderByDescending(one => one.Share).Append(("statistics, waiting and the rest", rest))
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Item1} {one.Item2 * 100:F0} %")));
        return string.Create(CultureInfo.InvariantCulture, $"Time: {elapsed.TotalSeconds:F1} s on {threads} {(threads == 1 ? "thread" : "threads")}: {list}\n");
    }

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
