using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Peers.Results;

namespace Kernels.Peers.ManyShapes;

/// <summary>Times over those of Kernels by width, for two hidden layers.</summary>
internal static class ShapeTable
{
    private const int Hidden = 2;

    // One sample, a batch that fits a tile, and the largest.
    private static readonly int[] batches = [1, 64, 16384];

    private static readonly int[] widths = [8, 16, 32, 64];

    public static string Markdown(ShapeResults results)
    {
        StringBuilder text = new();
        (int Batch, string Precision)[] columns = [.. from precision in Case.Precisions from batch in batches select (batch, precision)];
        MarkdownTable.Row(text, ["over Kernels", .. columns.Select(Title)]);
        MarkdownTable.Row(text, ["---", .. columns.Select(_ => "---:")]);
        foreach (int width in widths)
            foreach (string family in ShapeRatios.Families(results))
                MarkdownTable.Row(text, [$"width {width}, {family}", .. columns.Select(column => Cell(results, family, new ShapeCase(width, Hidden, column.Batch, column.Precision)))]);
        text.Append('\n').Append(Provenance(results)).Append('\n');
        return text.ToString();
    }

    private static string Title((int Batch, string Precision) column) =>
        $"batch {column.Batch.ToString("N0", CultureInfo.InvariantCulture)}{(column.Precision == Case.Single ? ", single" : "")}";

    private static string Cell(ShapeResults results, string family, ShapeCase shape) =>
        ShapeRatios.Of(results, family, shape) is double ratio ? Significant.Text(ratio) : "";

    private static string Provenance(ShapeResults results)
    {
        IEnumerable<string> versions = results.Programs.Where(program => program.Missing is null)
            .GroupBy(program => program.Family)
            .Select(group => $"{group.Key}: {string.Join(" and ", group.Select(program => program.Version).Distinct())}");
        string missing = string.Concat(results.Programs.Where(program => program.Missing is not null).Select(program => $" Missing: {program.Name} ({program.Missing})."));
        string rounds = results.Rounds == 1 ? "1 round" : $"{results.Rounds} rounds";
        return $"{results.Machine.Processor}, {results.Machine.Vectors}, {results.Machine.System}; {rounds}. {string.Join("; ", versions)}.{missing}";
    }
}
