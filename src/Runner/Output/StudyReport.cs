using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.Study;
using Kernels.Study.Digests;
using Kernels.Study.Tables;
using Kernels.Study.Text;

namespace Runner.Output;

/// <summary>The results of a run as text for people, beside the study's own figures where there are any.</summary>
internal static class StudyReport
{
    /// <summary>Says what is going to be run.</summary>
    public static void WriteHeading(TextWriter writer, StudyOptions options)
    {
        writer.WriteLine(Invariant($"Two moons: {options.Samples} samples, noise {options.Noise}, data seed {options.DataSeed}, test fraction {options.TestFraction}"));
        writer.WriteLine(Invariant($"Training:  {ListText.Count(options.Epochs, "epoch")}, batches of {options.BatchSize}, learning rate {options.LearningRate}, seed {options.Seed}"));
        if (options.IsPublished)
            writer.WriteLine($"Under ours, the study's figures:{FigureTable.Match} same to the last digit printed,{FigureTable.Mismatch} different");
        writer.WriteLine();
    }

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

    /// <summary>One sentence per network whose loss stopped being finite.</summary>
    public static IEnumerable<string> StopNotes(StudyResult result) =>
        from network in result.Networks
        where network.StoppedAtEpoch is not null
        select Invariant($"{network.Network.Name}: the loss is not finite at epoch {network.StoppedAtEpoch}; its training stopped there.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
