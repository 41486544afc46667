using System;
using System.Linq;
using System.Text;

namespace Kernels.Peers.Results;

/// <summary>Like against like: the fastest C++ whose functions err no more than those of Kernels, or than 1 ulp where that is more.</summary>
internal static class LikeTable
{
    private const double OneUlp = 1;

    public static string Markdown(PeerResults results)
    {
        string[] activations = [.. Case.Activations.Where(activation => Case.Function(activation) is not null)];
        StringBuilder text = new();
        CppFigures.Head(text, "C++ as exact, over Kernels");
        foreach (string activation in activations)
            CppFigures.Row(text, PeerTable.ActivationTitle(activation), CppFigures.Columns.Select(column => Fastest(results, column, activation)));
        CppFigures.MeanRow(text, activations, (column, activation) => Fastest(results, column, activation));
        CppFigures.Row(text, "sigmoid, to 1 ulp", CppFigures.Columns.Select(column => CppFigures.Fastest(results, column, "sigmoid", OneUlp)));
        return text.ToString();
    }

    private static Figure? Fastest(PeerResults results, (string Work, string Precision) column, string activation) =>
        CppFigures.Fastest(results, column, activation, Math.Max(OneUlp, OwnErrors.Of(Case.Function(activation)!, column.Precision)));
}
