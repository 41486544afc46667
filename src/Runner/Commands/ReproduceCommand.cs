using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Text;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Pages.Reports;
using Kernels.Study;
using Kernels.Study.Documents;
using Kernels.Study.Provenance;
using Runner.Output;

namespace Runner.Commands;

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

        bool wantsReport = options.WantsReport(arguments);
        StudyResult result = Train(study, recordedEpochs: wantsReport ? RecordedEpochs.Of(study.Epochs) : []);
        foreach (string note in StudyReport.StopNotes(result))
            terminal.Error.Write($"{ProductInfo.Name}: {note}\n");

        byte[] document = StudyDocument.Write(result);
        cancellation.ThrowIfCancellationRequested();
        string file = folder.Write(StudyDocument.FileName, document);
        if (wantsJson)
            terminal.Output.Write(Encoding.UTF8.GetString(document));
        else
            WriteText(writer => WriteResults(writer, result, file));
        if (wantsReport)
            WriteReport(folder, result, document, isQuiet: wantsJson);
        return ExitCode.Done;
    }

    private StudyResult Train(StudyOptions study, int[] recordedEpochs)
    {
        using ProgressBar progress = new(terminal, study.Epochs);
        return Experiment.Run(study, progress, recordedEpochs, cancellation);
    }

    private static void WriteHeading(TextWriter writer, StudyOptions study)
    {
        writer.WriteLine(RunEnvironment.Current);
        writer.WriteLine();
        StudyReport.WriteHeading(writer, study);
    }

    private static void WriteResults(TextWriter writer, StudyResult result, string file)
    {
        StudyReport.WriteResults(writer, result);
        writer.WriteLine($"Results: {file}");
    }

    private void WriteReport(ResultFolder folder, StudyResult result, byte[] document, bool isQuiet)
    {
        StudyFigures figures = new(result);
        Picture[] wide = [.. figures.Draw(FigureLayout.Wide)];
        Picture[] narrow = [.. figures.Draw(FigureLayout.Narrow)];
        List<string> files = FigureFiles.Write(folder, wide);
        string page = ReportPage.Write(new Report(result, wide, narrow, document, RunEnvironment.Current, ProductInfo.Commit));
        string file = folder.Write(ReportPage.FileName, Encoding.UTF8.GetBytes(page));
        if (!isQuiet)
            WriteText(writer =>
            {
                writer.WriteLine($"Figures: {string.Join(", ", files)}");
                writer.WriteLine($"Report: {file}");
            });
    }

    /// <summary>Writes a text in one go, with the same line ends on every system.</summary>
    private void WriteText(Action<TextWriter> write)
    {
        using StringWriter text = new() { NewLine = "\n" };
        write(text);
        terminal.Output.Write(text);
    }
}
