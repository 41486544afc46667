using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>Where the C++ may take its functions from: the time of inference in large batches over that of Kernels, and the largest error seen.</summary>
internal static class FunctionTable
{
    private const string Work = "infer-4096";

    private static readonly (string Function, string Precision)[] columns =
        [.. from precision in Case.Precisions from function in OwnErrors.Functions select (function, precision)];

    public static string Markdown(PeerResults results)
    {
        StringBuilder text = new();
        MarkdownTable.Row(text, ["ratio (ulp)", .. columns.Select(Title)]);
        MarkdownTable.Row(text, ["---", .. columns.Select(_ => "---:")]);
        MarkdownTable.Row(text, ["Kernels", .. columns.Select(column => Cell(1, OwnErrors.Of(column.Function, column.Precision)))]);
        foreach (IGrouping<string, ProgramResult> group in results.Programs.Where(program => program.IsCpp && program.Errors is not null).GroupBy(Source))
            MarkdownTable.Row(text, [group.Key, .. columns.Select(column => Fastest(group, column))]);
        return text.ToString();
    }

    // The last of the words in brackets; where there are but compiler and length of vectors, what is written by hand to be the fastest.
    private static string Source(ProgramResult program) => program.Name.TrimEnd(')').Split(", ") is [_, _, string source] ? source : "quotients";

    private static string Title((string Function, string Precision) column) => column.Function switch
    {
        "elu" => "expm1",
        "gelu-erf" => "erf",
        "sigmoid" => "logistic",
        string function => function,
    } + (column.Precision == Case.Single ? ", single" : "");

    private static string Fastest(IEnumerable<ProgramResult> programs, (string Function, string Precision) column) => programs
        .Where(program => program.Figures.ContainsKey(CaseOf(column)))
        .MinBy(program => program.Figures[CaseOf(column)].Ratio) is ProgramResult fastest
            ? Cell(fastest.Figures[CaseOf(column)].Ratio, fastest.Errors![$"{column.Function} {column.Precision}"])
            : "";

    private static string CaseOf((string Function, string Precision) column) => new Case(Work, column.Function, column.Precision).ToString();

    private static string Cell(double ratio, double ulp) => string.Create(CultureInfo.InvariantCulture, $"{Significant.Text(ratio)} ({ulp:0.0#})");
}
