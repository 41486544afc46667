using System.Globalization;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>Like against like: the fastest C++ whose functions err no more than those of Kernels, or than 1 ulp where that is more.</summary>
internal static class LikeTable
{
    private const double OfLogistic = 2.5;
    private const double OfOthers = 1;

    public static string Markdown(PeerResults results)
    {
        string[] activations = [.. Case.Activations.Where(activation => Case.Function(activation) is not null)];
        StringBuilder text = new();
        CppFigures.Head(text, "C++ as exact as Kernels, over Kernels");
        foreach (string activation in activations)
            Row(text, results, activation, MostUlp(activation));
        CppFigures.MeanRow(text, activations, (column, activation) => CppFigures.Fastest(results, column, activation, MostUlp(activation)));
        Row(text, results, "sigmoid", OfOthers);
        return text.ToString();
    }

    private static double MostUlp(string activation) => Case.Function(activation) == "sigmoid" ? OfLogistic : OfOthers;

    private static void Row(StringBuilder text, PeerResults results, string activation, double mostUlp) => CppFigures.Row(
        text,
        string.Create(CultureInfo.InvariantCulture, $"{PeerTable.ActivationTitle(activation)}, {mostUlp} ulp"),
        CppFigures.Columns.Select(column => CppFigures.Fastest(results, column, activation, mostUlp)));
}
