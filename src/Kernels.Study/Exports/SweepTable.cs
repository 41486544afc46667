using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Exports;

/// <summary>The table of a sweep as comma-separated text: a line for each cell and measure.</summary>
public static class SweepTable
{
    public const string FileName = "sweep.csv";

    /// <summary>The text in UTF-8.</summary>
    public static byte[] Write(SweepResult result)
    {
        StringBuilder text = new(CsvText.Line(
            [.. SweepAxes.All.Select(axis => axis.Noun), "measure", "interquartile_mean", "low", "median", "high", "finite", "missing"]));
        foreach (SweepSummary summary in result.Summaries)
            text.Append(CsvText.Line(
            [
                .. SweepAxes.All.Select(axis => axis.Text(summary.Cell)), summary.Measure, CsvText.Number(summary.Center), CsvText.Number(summary.Low),
                CsvText.Number(summary.Median), CsvText.Number(summary.High), summary.Finite.ToString(CultureInfo.InvariantCulture),
                summary.Missing.ToString(CultureInfo.InvariantCulture),
            ]));
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
