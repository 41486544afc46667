using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>The time of the fastest C++ over that of Kernels for each activation, and the share of the processor's peak that both reach.</summary>
internal static class CppTable
{
    private const int Epochs = 800;
    private const int Samples = 300;

    // Of a 2-8-8-1 network: a multiply-add a weight forward; backward one more a weight for the gradient, and one a weight behind the first layer for dh.
    private const int Forward = 2 * 8 + 8 * 8 + 8;
    private const int Training = 2 * Forward + 8 * 8 + 8;

    private static readonly (string Work, string Precision)[] columns = [.. from precision in Case.Precisions from work in Case.Works select (work, precision)];

    public static string Markdown(PeerResults results)
    {
        StringBuilder text = new();
        MarkdownTable.Row(text, ["C++ over Kernels", .. columns.Select(Title)]);
        MarkdownTable.Row(text, ["---", .. columns.Select(_ => "---:")]);
        foreach (string activation in Case.Activations)
            MarkdownTable.Row(text, [PeerTable.ActivationTitle(activation), .. columns.Select(column => Ratio(Fastest(results, column, activation)))]);
        MarkdownTable.Row(text, ["geometric mean", .. columns.Select(column => Ratio(Mean(results, column)))]);
        foreach (string activation in Case.OfStudy)
            MarkdownTable.Row(text, [$"share of peak, {PeerTable.ActivationTitle(activation)}", .. columns.Select(column => Share(results, column, activation))]);
        return text.ToString();
    }

    private static string Title((string Work, string Precision) column) =>
        $"{PeerTable.WorkTitle(column.Work).Replace("inference, ", "", StringComparison.Ordinal)}{(column.Precision == Case.Single ? ", single" : "")}";

    /// <summary>The figures of the C++ that takes the least time, or null where there is none.</summary>
    private static Figure? Fastest(PeerResults results, (string Work, string Precision) column, string activation) => results.Programs
        .Where(program => program.IsCpp)
        .Select(program => program.Figures.GetValueOrDefault(new Case(column.Work, activation, column.Precision).ToString()))
        .OfType<Figure>()
        .MinBy(figure => figure.Ratio);

    private static string Ratio(Figure? figure) => figure is null ? "" : Significant.Text(figure.Ratio);

    private static Figure? Mean(PeerResults results, (string Work, string Precision) column)
    {
        double[] ratios = [.. Case.Activations.Select(activation => Fastest(results, column, activation)).OfType<Figure>().Select(figure => figure.Ratio)];
        return ratios.Length == 0 ? null : new Figure(double.NaN, Math.Exp(ratios.Average(Math.Log)));
    }

    private static string Share(PeerResults results, (string Work, string Precision) column, string activation)
    {
        if (results.Peak is null || !results.Programs[0].Figures.TryGetValue(new Case(column.Work, activation, column.Precision).ToString(), out Figure? own))
            return "";
        double count = column.Work == Case.Training ? (double)Training * Epochs * Samples : Forward;
        double share = count / own.Nanoseconds / results.Peak[column.Precision];
        return string.Create(CultureInfo.InvariantCulture, $"{100 * share:F0} %");
    }
}
