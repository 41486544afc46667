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

    public static string Markdown(PeerResults results)
    {
        StringBuilder text = new();
        CppFigures.Head(text, "C++ over Kernels");
        foreach (string activation in Case.Activations)
            CppFigures.Row(text, PeerTable.ActivationTitle(activation), CppFigures.Columns.Select(column => CppFigures.Fastest(results, column, activation)));
        CppFigures.MeanRow(text, Case.Activations, (column, activation) => CppFigures.Fastest(results, column, activation));
        foreach (string activation in Case.OfStudy)
            MarkdownTable.Row(text, [$"share of peak, {PeerTable.ActivationTitle(activation)}", .. CppFigures.Columns.Select(column => Share(results, column, activation))]);
        return text.ToString();
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
