using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kernels.Runner.Output;
using Kernels.Runner.Study;

namespace Kernels.Runner.Commands;

/// <summary>Runs the study, reports on it and keeps its results.</summary>
internal sealed class ReproduceCommand(ReproduceOptions options, Terminal terminal, CancellationToken cancellation)
{
    public int Run(ParseResult arguments)
    {
        StudyOptions study = options.Study(arguments);
        bool wantsJson = options.WantsJson(arguments);
        using ResultFolder folder = ResultFolder.Open(options.OutputFolder(arguments));
        if (!wantsJson)
            WriteText(writer => WriteHeading(writer, study));

        StudyResult result = Train(study);
        foreach (string note in StudyReport.StopNotes(result))
            terminal.Error.Write($"{ProductInfo.Name}: {note}\n");

        byte[] document = StudyDocument.Write(result);
        cancellation.ThrowIfCancellationRequested();
        List<string> files = [folder.Write(StudyDocument.FileName, document)];
        if (options.WantsReport(arguments))
            files.AddRange(FigureFiles.Write(folder, result));
        if (wantsJson)
            terminal.Output.Write(Encoding.UTF8.GetString(document));
        else
            WriteText(writer => WriteResults(writer, result, files));
        return ExitCode.Done;
    }

    private StudyResult Train(StudyOptions study)
    {
        using ProgressBar progress = new(terminal, study.Epochs);
        return Experiment.Run(study, progress, cancellation);
    }

    private static void WriteHeading(TextWriter writer, StudyOptions study)
    {
        writer.WriteLine(EnvironmentLine.Describe());
        writer.WriteLine();
        StudyReport.WriteHeading(writer, study);
    }

    private static void WriteResults(TextWriter writer, StudyResult result, List<string> files)
    {
        StudyReport.WriteResults(writer, result);
        writer.WriteLine($"Results: {files[0]}");
        if (files.Count > 1)
            writer.WriteLine($"Figures: {string.Join(", ", files.Skip(1))}");
    }

    /// <summary>Writes a text in one go, with the same line ends on every system.</summary>
    private void WriteText(Action<TextWriter> write)
    {
        using StringWriter text = new() { NewLine = "\n" };
        write(text);
        terminal.Output.Write(text);
    }
}
