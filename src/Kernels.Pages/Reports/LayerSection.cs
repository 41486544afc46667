using System.Collections.Generic;
using System.Linq;
using Kernels.Pages.Markup;
using Kernels.Study;
using Kernels.Study.Tables;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>The section with the numbers of every network in tables: losses and accuracies, then layer by layer.</summary>
internal static class LayerSection
{
    public static Html Of(StudyResult result) => Html.Of(
        $"""
        <section id="layers" aria-labelledby="layers-heading">
        <h2 id="layers-heading">Network by network, layer by layer</h2>
        <p>The hidden spread is the standard deviation of the outputs of all units of a layer over the test set. A signal is the mean absolute value over the units of a layer: z before the activation, a after it, at the training sample of a class that lies furthest from the middle of its moon. The last z is the logit.</p>
        <div class="tables">
        {Html.Lines(StudyTables.Of(result).Concat(LearnedParameters(result)).Select(Table))}
        </div>
        </section>
        """);

    private static Html Table(ResultTable table) => HtmlTable.Of(
        table.Title, ["Network", .. table.Columns],
        table.Rows.Select(row => (Html[])[Html.Of($"{row.Network.DisplayName}"), .. row.Figures.Select(figure => Html.Of($"{figure}"))]));

    private static IEnumerable<ResultTable> LearnedParameters(StudyResult result)
    {
        NetworkResult[] learning = [.. result.Networks.Where(network => !network.Shape.ActivationParameters(layer: 1).IsEmpty)];
        if (learning.Length == 0)
            yield break;
        yield return new ResultTable(
            "Learned by the activation",
            [.. Enumerable.Range(1, learning[0].Shape.HiddenLayerCount).Select(layer => $"layer {layer}")],
            [.. learning.Select(network => new ResultRow(network.Network, Learned(network), Published: null))]);
    }

    private static string[] Learned(NetworkResult network)
    {
        string[] layers = new string[network.Shape.HiddenLayerCount];
        for (int layer = 1; layer <= layers.Length; layer++)
        {
            int offset = network.Shape.ActivationParametersOffset(layer);
            layers[layer - 1] = string.Join(", ", network.Shape.ActivationParameters(layer).ToArray()
                .Select((parameter, index) => $"{parameter.Name} {FigureText.Number(network.FinalParameters[offset + index], 4)}"));
        }
        return layers;
    }
}
