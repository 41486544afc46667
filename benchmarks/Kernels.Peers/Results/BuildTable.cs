using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>
/// The C++ by compiler and length of vectors: time over that of Kernels with the fastest functions, as the geometric mean over all activations.
/// </summary>
internal static class BuildTable
{
    public static string Markdown(PeerResults results)
    {
        IGrouping<string, ProgramResult>[] builds = [.. results.Programs.Where(program => program.IsCpp).GroupBy(Build)];
        StringBuilder text = new();
        MarkdownTable.Row(text, ["C++ over Kernels", .. builds.Select(build => build.Key)]);
        MarkdownTable.Row(text, ["---", .. builds.Select(_ => "---:")]);
        foreach ((string Work, string Precision) column in CppFigures.Columns)
            MarkdownTable.Row(text, [CppFigures.Title(column), .. builds.Select(build => Mean(build, column))]);
        return text.ToString();
    }

    // The first two of the words in brackets; a third names the source of its functions.
    private static string Build(ProgramResult program)
    {
        string inBrackets = program.Name[(program.Name.IndexOf('(', StringComparison.Ordinal) + 1)..^1];
        return string.Join(", ", inBrackets.Split(", ")[..2]);
    }

    private static string Mean(IEnumerable<ProgramResult> build, (string Work, string Precision) column)
    {
        double[] ratios =
        [
            .. from activation in Case.Activations
               let figure = CppFigures.Fastest(build, column, activation)
               where figure is not null
               select figure.Ratio,
        ];
        return ratios.Length == 0 ? "" : Significant.Text(CppFigures.GeometricMean(ratios));
    }
}
