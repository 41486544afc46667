using System;
using System.Globalization;
using Kernels.Study;

namespace Runner.Output;

/// <summary>The progress of a run as text, in as many columns as there are.</summary>
internal static class ProgressText
{
    private const int BarWidth = 20;

    /// <summary>The longest form that fits: a bar, words, or a percentage; empty if none fits.</summary>
    public static string Of(StudyProgress progress, int columns)
    {
        (string step, int done, int total) = progress;
        if (total == 0)
            return step.Length <= columns ? step : "";

        string bar = new string('#', (int)((long)BarWidth * done / total)).PadRight(BarWidth, '.');
        string words = string.Create(CultureInfo.InvariantCulture, $"{step} {done} of {total}");
        string percentage = string.Create(CultureInfo.InvariantCulture, $"{100L * done / total}%");
        string timed = progress.Left is TimeSpan left ? $"{words}, {Left(left)} left" : words;
        foreach (string text in (string[])[$"[{bar}] {timed}", timed, words, percentage])
            if (text.Length <= columns)
                return text;
        return "";
    }

    /// <summary>A time, roughly: "about 12 min".</summary>
    public static string Left(TimeSpan time)
    {
        (double count, string unit) = time switch
        {
            { TotalSeconds: < 90 } => (time.TotalSeconds, "s"),
            { TotalMinutes: < 90 } => (time.TotalMinutes, "min"),
            _ => (time.TotalHours, "h"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(count)} {unit}");
    }
}
