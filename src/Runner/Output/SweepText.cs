using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Study.Sweeps;

namespace Runner.Output;

/// <summary>A sweep as text for people.</summary>
internal static class SweepText
{
    private const string Gap = "  ";
    private const int Digits = 4;

    /// <summary>How many runs there are and how long they take.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="shard">The part of it that is made here.</param>
    /// <param name="missing">The number of runs that are not in the store.</param>
    /// <param name="time">How long these will take.</param>
    /// <param name="threads">The number of threads.</param>
    public static string Beginning(SweepPlan plan, Shard shard, int missing, TimeSpan time, int threads)
    {
        (int start, int end) = shard.Of(plan.Count);
        string part = shard.IsPart ? string.Create(CultureInfo.InvariantCulture, $", of which shard {shard} has {end - start:N0}") : "";
        string left = missing == 0 ? "all are in the store"
            : string.Create(CultureInfo.InvariantCulture, $"{missing:N0} to make, {ProgressText.Left(time)} on {Count(threads, "thread")}");
        return string.Create(
            CultureInfo.InvariantCulture, $"{Count(plan.Count, "run")}{part}: {Count(plan.Cells.Count, "cell")}, {Count(plan.Seeds.Count, "seed")}; {left}\n");
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>What there is to do with a shard.</summary>
    public static string OfShard(Shard shard, string store, string digest) =>
        $"Shard {shard} is in {store}, digest {digest}. When all shards are there: sweep merge, with all their stores and --output\n";

    /// <summary>The table: a line for each cell, and for each measure its interquartile mean, 5 % and 95 %.</summary>
    public static string Of(SweepResult result)
    {
        IReadOnlyList<SweepAxis> axes = result.Axes.Count > 0 ? result.Axes : [SweepAxes.All[0]];
        List<string[]> rows =
            [[.. axes.Select(axis => axis.Noun), .. result.Measures.SelectMany(measure => (string[])[measure, "5 %", "95 %"]), "not finite"]];
        foreach (SweepSummary[] cell in result.Summaries.Chunk(result.Measures.Count))
            rows.Add(
            [
                .. axes.Select(axis => axis.Text(cell[0].Cell)),
                .. cell.SelectMany(summary => (string[])[Number(summary.Center), Number(summary.Low), Number(summary.High)]),
                cell.Max(summary => summary.Missing).ToString(CultureInfo.InvariantCulture),
            ]);
        StringBuilder text = new($"\nInterquartile mean over {Count(result.Plan.Seeds.Count, "seed")}, and where 90 % of them lie\n\n");
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            text.Append(Line(row, widths, axes.Count)).Append('\n');
        return text.Append(CultureInfo.InvariantCulture, $"\nDigest: {result.Digest}, the same on every machine\n").ToString();
    }

    private static string Line(string[] row, int[] widths, int texts) => string.Join(
        Gap, row.Select((cell, column) => column < texts ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd();

    private static string Number(double value) =>
        double.IsFinite(value) ? value.ToString($"G{Digits}", CultureInfo.InvariantCulture) : Kernels.Study.Text.FigureText.Missing;
}
