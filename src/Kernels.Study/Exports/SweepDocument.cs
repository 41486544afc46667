using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kernels.Study.Documents;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Exports;

/// <summary>The table of a sweep as a JSON document.</summary>
public static class SweepDocument
{
    public const string FileName = "sweep.json";

    /// <summary>The document in UTF-8, ending with a line feed.</summary>
    public static byte[] Write(SweepResult result)
    {
        SweepRoot root = new(
            result.Plan.Text, result.Plan.Count, result.Digest, [.. result.Summaries.GroupBy(summary => summary.Cell).Select(Cell)]);
        return [.. JsonSerializer.SerializeToUtf8Bytes(root, SweepJson.Default.SweepRoot), (byte)'\n'];
    }

    private static SweepCell Cell(IGrouping<RunSettings, SweepSummary> cell) => new(
        SweepAxes.All.ToDictionary(axis => axis.Noun, axis => axis.Text(cell.Key)),
        cell.ToDictionary(
            summary => summary.Measure,
            summary => new SweepFigures(summary.Center, summary.Low, summary.Median, summary.High, summary.Finite, summary.Missing)));
}

/// <summary>The document.</summary>
internal sealed record SweepRoot(string Sweep, int Runs, string Digest, IReadOnlyList<SweepCell> Cells);

/// <summary>A cell: its settings by the nouns of the axes, and its measures over the seeds.</summary>
internal sealed record SweepCell(Dictionary<string, string> Settings, Dictionary<string, SweepFigures> Measures);

/// <summary>A measure over the seeds of a cell. A figure that no finite value gives is null.</summary>
internal sealed record SweepFigures(double InterquartileMean, double Low, double Median, double High, int Finite, int Missing);

/// <summary>How the document is serialised: by code that the compiler writes, as a native program cannot look at types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(FiniteNumberConverter)],
    WriteIndented = true, IndentSize = 1, NewLine = "\n")]
[JsonSerializable(typeof(SweepRoot))]
internal sealed partial class SweepJson : JsonSerializerContext;
