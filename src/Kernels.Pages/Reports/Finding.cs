using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study;
using Kernels.Study.Tables;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>What a run found, in two sentences made from its numbers. Numbers count as equal when they are printed the same.</summary>
internal static class Finding
{
    // More networks are told apart by the best and the worst alone.
    private const int MostNamed = 2;

    public static string Of(StudyResult result)
    {
        NetworkResult[] finished = [.. result.Networks.Where(network => network.StoppedAtEpoch is null).OrderByDescending(network => network.TestAccuracy)];
        return finished.Length == 0
            ? $"No training came to its end: the loss was no longer finite {Stops(result)}. Accuracies and signals are those of the parameters at which training stopped."
            : $"{Training(result, finished)}. {ListText.Capitalised(string.Join(", and ", Agreement(result).Append(SpreadFinding.Of(finished))))}.";
    }

    private static string Training(StudyResult result, NetworkResult[] finished)
    {
        string epochs = ListText.Count(result.Options.Epochs, "epoch");
        string samples = ListText.Count(result.Data.Test.Y.Length, "test sample");
        string sentence = $"After {epochs} {(finished.Length <= MostNamed ? Named(finished, samples) : Ranked(finished, samples))}";
        return finished.Length == result.Networks.Count ? sentence : $"{sentence}; training stopped, as the loss was no longer finite, {Stops(result)}";
    }

    private static string Named(NetworkResult[] order, string samples)
    {
        string losses = $"at {(order.Length > 1 ? "training losses" : "a training loss")} of {ListText.And(order.Select(Loss))}";
        if (order.Length == 1)
            return $"{order[0].Network.DisplayName} classifies {Accuracy(order[0])} of {samples} correctly, {losses}";
        return Accuracy(order[0]) == Accuracy(order[1])
            ? $"{Names(order)} each classify {Accuracy(order[0])} of {samples} correctly, {losses}"
            : $"{order[0].Network.DisplayName} classifies {Accuracy(order[0])} of {samples} correctly and {order[1].Network.DisplayName} {Accuracy(order[1])}, {losses}";
    }

    private static string Ranked(NetworkResult[] order, string samples)
    {
        string accuracies = Range(order, Accuracy, "highest", "lowest");
        string losses = Range([.. order.OrderBy(network => network.LossHistory[^1])], Loss, "lowest", "highest");
        return $"the accuracy on {samples} is {accuracies}, and the training loss is {losses}";
    }

    private static string Range(NetworkResult[] order, Func<NetworkResult, string> figure, string first, string last)
    {
        (string start, string end) = (figure(order[0]), figure(order[^1]));
        return start == end
            ? $"{start} for all"
            : $"{first} for {Names(order.Where(network => figure(network) == start))}, {start}, and {last} for {Names(order.Where(network => figure(network) == end))}, {end}";
    }

    private static IEnumerable<string> Agreement(StudyResult result)
    {
        Comparison comparison = Comparison.Of(result);
        if (comparison.Count == 0)
            yield break;
        string some = comparison.Agreeing == comparison.Count ? $"all {comparison.Count}" : $"{comparison.Agreeing} of the {comparison.Count}";
        yield return $"{some} figures that the study printed for {ListText.And(comparison.Networks.Select(network => network.Name))} come out the same to the last digit";
    }

    private static string Stops(StudyResult result) => ListText.And(result.Networks
        .Where(network => network.StoppedAtEpoch is not null)
        .GroupBy(network => network.StoppedAtEpoch)
        .Select(group => $"at epoch {group.Key} for {Names(group)}"));

    private static string Names(IEnumerable<NetworkResult> networks) => ListText.And(networks.Select(network => network.Network.DisplayName));

    private static string Accuracy(NetworkResult network) => FigureText.Percent(network.TestAccuracy);

    private static string Loss(NetworkResult network) => FigureText.Number(network.LossHistory[^1], 4);
}
