using System.Collections.Generic;
using System.Linq;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>Says how the spread of the hidden outputs changes from the first layer to the last.</summary>
internal static class SpreadFinding
{
    // The numbers of more networks would make the sentence unreadable.
    private const int MostWithNumbers = 2;

    public static string Of(IReadOnlyList<NetworkResult> networks)
    {
        int layers = networks[0].HiddenSpread.Length;
        IEnumerable<string> directions = networks
            .GroupBy(Direction)
            .Select((group, index) => $"{group.Key}{(index == 0 ? $" from layer 1 to layer {layers}" : "")} "
                + $"for {ListText.And(group.Select(network => Name(network, networks.Count)))}");
        return $"the spread of hidden outputs {ListText.And(directions)}";
    }

    private static string Direction(NetworkResult network)
    {
        (string first, string last) = (Text(network.HiddenSpread[0]), Text(network.HiddenSpread[^1]));
        if (!double.IsFinite(network.HiddenSpread[0]) || !double.IsFinite(network.HiddenSpread[^1]))
            return "is not finite";
        if (first == last)
            return "stays the same";
        return network.HiddenSpread[^1] > network.HiddenSpread[0] ? "grows" : "shrinks";
    }

    private static string Name(NetworkResult network, int networks) => networks > MostWithNumbers
        ? network.Network.DisplayName
        : $"{network.Network.DisplayName} ({string.Join(" to ", new[] { network.HiddenSpread[0], network.HiddenSpread[^1] }.Select(Text))})";

    private static string Text(double spread) => FigureText.Number(spread, 4);
}
