using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Study.Text;

namespace Kernels.Study.Tables;

/// <summary>The tables that terminal and page show: the figures of a run, and the study's own where it printed any.</summary>
public static class StudyTables
{
    public static IReadOnlyList<ResultTable> Of(StudyResult result) =>
        [Losses(result), Accuracies(result), HiddenSpreads(result), Traces(result, label: 0), Traces(result, label: 1)];

    private static ResultTable Losses(StudyResult result)
    {
        int[] epochs = [.. Quarters.Of(result.Options.Epochs)];
        return Table(
            result, "Loss at epoch", epochs.Select(epoch => epoch.ToString(CultureInfo.InvariantCulture)),
            network => epochs.Select(epoch => LossAt(network, epoch)), figures => figures.Losses);
    }

    private static ResultTable Accuracies(StudyResult result) => Table(
        result, "Accuracy", ["train", "test"],
        network => [FigureText.Percent(network.TrainAccuracy), FigureText.Percent(network.TestAccuracy)],
        figures => [null, figures.TestAccuracy]);

    private static ResultTable HiddenSpreads(StudyResult result) => Table(
        result, "Hidden spread", Enumerable.Range(1, result.Networks[0].HiddenSpread.Length).Select(layer => $"layer {layer}"),
        network => network.HiddenSpread.Select(spread => FigureText.Number(spread, decimals: 4)), figures => figures.HiddenSpread);

    private static ResultTable Traces(StudyResult result, int label)
    {
        string[] stages = SignalStages.Names(result.Networks[0].Shape);
        return Table(
            result, $"Signal, class {label}", stages,
            network => network.SignalTraces.Of(label)?.Select(signal => FigureText.Number(signal, decimals: 3)) ?? stages.Select(_ => FigureText.Missing),
            figures => label == 0 ? figures.Class0Trace : figures.Class1Trace);
    }

    private static ResultTable Table(
        StudyResult result, string title, IEnumerable<string> columns,
        Func<NetworkResult, IEnumerable<string>> figures, Func<PublishedFigures, IReadOnlyList<string?>> published)
    {
        return new ResultTable(title, [.. columns], [.. result.Networks.Select(Row)]);

        ResultRow Row(NetworkResult network)
        {
            PublishedFigures? study = result.Options.IsPublished ? PublishedFigures.Find(network.Network.Name) : null;
            return new ResultRow(network.Network, [.. figures(network)], study is null ? null : published(study));
        }
    }

    private static string LossAt(NetworkResult network, int epoch) =>
        epoch <= network.LossHistory.Length ? FigureText.Number(network.LossHistory[epoch - 1], decimals: 4) : FigureText.Missing;
}
