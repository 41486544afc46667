using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study;
using Kernels.Study.Tables;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>
/// The result of a run in two sentences, made from its numbers. Losses and spreads count as equal when they are printed the same, accuracies
/// only when they are equal.
/// </summary>
internal static class Finding
{
    // Of more networks the sentence tells only the best and the worst.
    private const int MostNamed = 2;

    public static string Of(StudyResult result)
    {
        NetworkResult[] scored =
            [.. result.Networks.Where(network => double.IsFinite(network.TestAccuracy)).OrderByDescending(network => network.TestAccuracy)];
        return scored.Length == 0
            ? $"{ListText.Capitalised(string.Join("; ", Troubles(result)))}. No network has an accuracy, and signals are those of the parameters at the end."
            : $"{Training(result, scored)}. {ListText.Capitalised(string.Join(", and ", Agreement(result).Append(SpreadFinding.Of(scored))))}.";
    }

    private static string Training(StudyResult result, NetworkResult[] scored)
    {
        string epochs = ListText.Count(result.Options.Epochs, "epoch");
        string samples = ListText.Count(result.Data.Test.Count, "test sample");
        return string.Join("; ", Troubles(result).Prepend($"After {epochs} {(scored.Length <= MostNamed ? Named(scored, samples) : Ranked(scored, samples))}"));
    }

    private static string Named(NetworkResult[] order, string samples)
    {
        Func<NetworkResult, string> accuracy = Accuracies(order);
        string losses = $"at {(order.Length > 1 ? "training losses" : "a training loss")} of {ListText.And(order.Select(Loss))}";
        if (order.Length == 1)
            return $"{order[0].Network.DisplayName} classifies {accuracy(order[0])} of {samples} correctly, {losses}";
        return accuracy(order[0]) == accuracy(order[1])
            ? $"{Names(order)} each classify {accuracy(order[0])} of {samples} correctly, {losses}"
            : $"{order[0].Network.DisplayName} classifies {accuracy(order[0])} of {samples} correctly "
                + $"and {order[1].Network.DisplayName} {accuracy(order[1])}, {losses}";
    }

    private static string Ranked(NetworkResult[] order, string samples)
    {
        string accuracies = Range(order, Accuracies(order), "highest", "lowest");
        string losses = Range([.. order.OrderBy(network => network.LossHistory[^1])], Loss, "lowest", "highest");
        return $"the accuracy on {samples} is {accuracies}, and the training loss is {losses}";
    }

    private static string Range(NetworkResult[] order, Func<NetworkResult, string> figure, string first, string last)
    {
        (string start, string end) = (figure(order[0]), figure(order[^1]));
        return start == end
            ? $"{start} for all"
            : $"{first} for {Names(order.Where(network => figure(network) == start))}, {start}, "
                + $"and {last} for {Names(order.Where(network => figure(network) == end))}, {end}";
    }

    private static IEnumerable<string> Agreement(StudyResult result)
    {
        Comparison comparison = Comparison.Of(result);
        if (comparison.Count == 0)
            yield break;
        string some = comparison.Agreeing == comparison.Count ? $"all {comparison.Count}" : $"{comparison.Agreeing} of the {comparison.Count}";
        string networks = ListText.And(comparison.Networks.Select(network => network.Name));
        yield return $"{some} figures that the study printed for {networks} come out the same to the last digit";
    }

    /// <summary>The reasons why some networks have no accuracy.</summary>
    private static IEnumerable<string> Troubles(StudyResult result)
    {
        string stops = ListText.And(result.Networks
            .Where(network => network.StoppedAtEpoch is not null)
            .GroupBy(network => network.StoppedAtEpoch)
            .Select(group => $"at epoch {group.Key} for {Names(group)}"));
        string silent = Names(result.Networks.Where(network => network.StoppedAtEpoch is null && double.IsNaN(network.TestAccuracy)));
        if (stops.Length > 0)
            yield return $"training stopped, as the loss was no longer finite, {stops}";
        if (silent.Length > 0)
            yield return $"outputs for some test samples are not numbers for {silent}";
    }

    private static string Names(IEnumerable<NetworkResult> networks) => ListText.And(networks.Select(network => network.Network.DisplayName));

    // Different accuracies read differently.
    private static Func<NetworkResult, string> Accuracies(NetworkResult[] networks)
    {
        int decimals = FigureText.DecimalsToTellApart([.. networks.Select(network => network.TestAccuracy)]);
        return network => FigureText.Percent(network.TestAccuracy, decimals);
    }

    private static string Loss(NetworkResult network) => FigureText.Number(network.LossHistory[^1], 4);
}
