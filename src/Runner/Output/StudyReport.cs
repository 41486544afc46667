using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.Runner.Digests;
using Kernels.Runner.Study;

namespace Kernels.Runner.Output;

/// <summary>The results of a run as text for people, beside the study's own figures where there are any.</summary>
internal sealed class StudyReport
{
    private const string NoFigure = "-";

    private readonly StudyResult result;

    private StudyReport(StudyResult result) => this.result = result;

    /// <summary>Says what is going to be run.</summary>
    public static void WriteHeading(TextWriter writer, StudyOptions options)
    {
        writer.WriteLine(Invariant($"Two moons: {options.Samples} samples, noise {options.Noise}, data seed {options.DataSeed}, test fraction {options.TestFraction}"));
        writer.WriteLine(Invariant($"Training:  {options.Epochs} epochs, batches of {options.BatchSize}, learning rate {options.LearningRate}, seed {options.Seed}"));
        if (options.IsPublished)
            writer.WriteLine($"Under ours, the study's figures:{FigureTable.Match} same to the last digit printed,{FigureTable.Mismatch} different");
        writer.WriteLine();
    }

    public static void WriteResults(TextWriter writer, StudyResult result)
    {
        StudyReport report = new(result);
        foreach (FigureTable table in new[] { report.Losses(), report.Accuracies(), report.HiddenSpreads(), report.Class0Traces(), report.Class1Traces() })
        {
            table.WriteTo(writer);
            writer.WriteLine();
        }
        foreach (string note in StopNotes(result))
            writer.WriteLine(note);
        writer.WriteLine($"Digest: {StudyDigest.Of(result)}, the same on every machine");
        writer.WriteLine(Invariant($"Training took {result.TrainingTime.TotalMilliseconds:F1} ms for {result.Networks.Count} networks."));
    }

    /// <summary>One sentence per network whose loss stopped being finite.</summary>
    public static IEnumerable<string> StopNotes(StudyResult result) =>
        from network in result.Networks
        where network.StoppedAtEpoch is not null
        select Invariant($"{network.Network.Name}: the loss is not finite at epoch {network.StoppedAtEpoch}; its training stopped there.");

    /// <summary>The ends of the four quarters of a run; fewer for a run too short for four.</summary>
    public static IEnumerable<int> QuarterPoints(int epochs) =>
        Enumerable.Range(1, 4).Select(quarter => (int)((long)epochs * quarter / 4)).Where(epoch => epoch > 0).Distinct();

    private FigureTable Losses()
    {
        int[] epochs = [.. QuarterPoints(result.Options.Epochs)];
        return Table("Loss at epoch", epochs.Select(epoch => Invariant($"{epoch}")), network => epochs.Select(epoch => LossAt(network, epoch)), figures => figures.Losses);
    }

    private FigureTable Accuracies() => Table(
        "Accuracy",
        ["train", "test"],
        network => [Percent(network.TrainAccuracy), Percent(network.TestAccuracy)],
        figures => [null, figures.TestAccuracy]);

    private FigureTable HiddenSpreads() => Table(
        "Hidden spread",
        Enumerable.Range(1, result.Networks[0].HiddenSpread.Length).Select(layer => Invariant($"layer {layer}")),
        network => network.HiddenSpread.Select(spread => Figure(spread, decimals: 4)),
        figures => figures.HiddenSpread);

    private FigureTable Class0Traces() =>
        Table("Signal, class 0", Stages(), network => Trace(network.SignalTraces.Class0), figures => figures.Class0Trace);

    private FigureTable Class1Traces() =>
        Table("Signal, class 1", Stages(), network => Trace(network.SignalTraces.Class1), figures => figures.Class1Trace);

    private FigureTable Table(
        string title,
        IEnumerable<string> columns,
        Func<NetworkResult, IEnumerable<string>> figures,
        Func<PublishedFigures, IReadOnlyList<string?>> published)
    {
        FigureTable table = new(title, columns);
        foreach (NetworkResult network in result.Networks)
        {
            PublishedFigures? study = result.Options.IsPublished ? PublishedFigures.Find(network.Network.Name) : null;
            table.Add(network.Network.DisplayName, [.. figures(network)], study is null ? null : published(study));
        }
        return table;
    }

    private static string LossAt(NetworkResult network, int epoch) =>
        epoch <= network.LossHistory.Length ? Figure(network.LossHistory[epoch - 1], decimals: 4) : NoFigure;

    private string[] Stages() => SignalStages.Names(result.Networks[0].Shape);

    private IEnumerable<string> Trace(double[]? trace) =>
        trace is null ? Stages().Select(_ => NoFigure) : trace.Select(signal => Figure(signal, decimals: 3));

    /// <summary>A figure with so many decimals; one too wide for its column in scientific notation.</summary>
    private static string Figure(double value, int decimals) =>
        value.ToString(Math.Abs(value) < 10_000 ? Invariant($"F{decimals}") : "0.00E+0", CultureInfo.InvariantCulture);

    private static string Percent(double part) => Invariant($"{100 * part:F1}%");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
