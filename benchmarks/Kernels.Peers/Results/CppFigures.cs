using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>What tables of the C++ share: their columns, and which of its builds a cell shows.</summary>
internal static class CppFigures
{
    /// <summary>All works in double, then in single precision.</summary>
    public static IReadOnlyList<(string Work, string Precision)> Columns { get; } =
        [.. from precision in Case.Precisions from work in Case.Works select (work, precision)];

    /// <summary>The figures of the build that takes the least time, or null where there is none.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="column">One of <see cref="Columns"/>.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="mostUlp">The largest error that its function may have; of a build that says none, any.</param>
    public static Figure? Fastest(PeerResults results, (string Work, string Precision) column, string activation, double mostUlp = double.PositiveInfinity)
    {
        string error = $"{Case.Function(activation)} {column.Precision}";
        bool errsLittle(ProgramResult program) =>
            double.IsInfinity(mostUlp) || program.Errors?.GetValueOrDefault(error, double.PositiveInfinity) <= mostUlp;
        return Fastest(results.Programs.Where(program => program.IsCpp && errsLittle(program)), column, activation);
    }

    /// <summary>The figures of the program that takes the least time, or null where there is none.</summary>
    public static Figure? Fastest(IEnumerable<ProgramResult> programs, (string Work, string Precision) column, string activation) => programs
        .Select(program => program.Figures.GetValueOrDefault(new Case(column.Work, activation, column.Precision).ToString()))
        .OfType<Figure>()
        .MinBy(figure => figure.Ratio);

    /// <summary>The first two lines of a table.</summary>
    public static void Head(StringBuilder text, string title)
    {
        MarkdownTable.Row(text, [title, .. Columns.Select(Title)]);
        MarkdownTable.Row(text, ["---", .. Columns.Select(_ => "---:")]);
    }

    /// <summary>A line of ratios.</summary>
    public static void Row(StringBuilder text, string title, IEnumerable<Figure?> figures) =>
        MarkdownTable.Row(text, [title, .. figures.Select(figure => figure is null ? "" : Significant.Text(figure.Ratio))]);

    /// <summary>The geometric means over activations.</summary>
    public static void MeanRow(StringBuilder text, IReadOnlyList<string> activations, Func<(string Work, string Precision), string, Figure?> figureOf) =>
        Row(text, "geometric mean", Columns.Select(column =>
        {
            double[] ratios = [.. activations.Select(activation => figureOf(column, activation)).OfType<Figure>().Select(figure => figure.Ratio)];
            return ratios.Length == 0 ? null : new Figure(double.NaN, GeometricMean(ratios));
        }));

    public static double GeometricMean(double[] ratios) => Math.Exp(ratios.Average(Math.Log));

    /// <summary>A column in words.</summary>
    public static string Title((string Work, string Precision) column) =>
        $"{PeerTable.WorkTitle(column.Work).Replace("inference, ", "", StringComparison.Ordinal)}{(column.Precision == Case.Single ? ", single" : "")}";
}
