using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.Study;
using Kernels.Study.Digests;
using Kernels.Study.Settings;
using Kernels.Study.Tables;
using Kernels.Study.Text;

namespace Runner.Output;

/// <summary>The results of a run as text for people, with the study's own figures where it printed any.</summary>
internal static class StudyReport
{
    private const string TooLong = "too long to be read";

    /// <summary>Writes the settings of the run that is about to start.</summary>
    public static void WriteHeading(TextWriter writer, StudyOptions options)
    {
        writer.WriteLine($"Two moons: {Phrases(SettingTopic.Data, options)}");
        writer.WriteLine($"Training:  {Phrases(SettingTopic.Training, options)}");
        foreach (string line in NetworkLines(options))
            writer.WriteLine(line);
        if (options.IsPublished)
            writer.WriteLine($"Under ours, the study's figures:{FigureTable.Match} same to the last digit printed,{FigureTable.Mismatch} different");
        writer.WriteLine();
    }

    // What was typed, as it was understood.
    private static IEnumerable<string> NetworkLines(StudyOptions options) =>
    [
        .. options.Shape == StudyShape.Published ? [] : new[] { $"Networks:  {options.Shape.Text}" },
        .. options.Networks.Where(network => network.Formula is not null)
            .Select(network => $"{network.Name}: f(z) = {network.Activation.Formula ?? TooLong}, f'(z) = {network.Activation.Derivative ?? TooLong}"),
    ];

    public static void WriteResults(TextWriter writer, StudyResult result)
    {
        foreach (ResultTable table in StudyTables.Of(result))
        {
            FigureTable.Write(writer, table);
            writer.WriteLine();
        }
        foreach (string note in StopNotes(result))
            writer.WriteLine(note);
        writer.WriteLine($"Digest: {StudyDigest.Of(result)}, the same on every machine");
        writer.WriteLine(Invariant($"Training took {result.TrainingTime.TotalMilliseconds:F1} ms for {ListText.Count(result.Networks.Count, "network")}."));
    }

    /// <summary>One sentence for each network whose loss stopped being finite.</summary>
    public static IEnumerable<string> StopNotes(StudyResult result) =>
        from network in result.Networks
        where network.StoppedAtEpoch is not null
        select Invariant($"{network.Network.Name}: the loss is not finite at epoch {network.StoppedAtEpoch}; its training stopped there.");

    private static string Phrases(SettingTopic topic, StudyOptions options) => string.Join(", ", StudySettings.Phrases(topic, options));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
