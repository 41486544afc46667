using System;
using System.CommandLine;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Study;
using Kernels.Study.Documents;
using Kernels.Study.Provenance;
using Runner.Output;
using Runner.Results;

namespace Runner.Commands;

/// <summary>Runs the study, reports on it and keeps its results.</summary>
internal sealed class ReproduceCommand(ReproduceOptions options, Terminal terminal, CancellationToken cancellation)
{
    public int Run(ParseResult arguments)
    {
        StudyOptions study = options.Study(arguments);
        bool wantsJson = options.WantsJson(arguments);
        using ResultFolder? folder = options.OutputFolder(arguments) is string path ? ResultFolder.Open(path) : null;
        bool wantsReport = folder is not null && options.WantsReport(arguments);
        if (!wantsJson)
            terminal.Print(Text(writer => WriteHeading(writer, study)), cancellation);

        StudyResult result = Train(study, recordedEpochs: wantsReport ? RecordedEpochs.Of(study.Epochs) : []);
        foreach (string note in StudyReport.StopNotes(result))
            terminal.Tell($"{ProductInfo.Name}: {note}\n", cancellation);

        // Nothing waits for the document but what needs it: the tables are printed and the figures drawn meanwhile.
        Task<byte[]> document = Interruptible.Start(() => StudyDocument.Write(result, cancellation));
        // Printing comes before the files, which may fail. If printing fails, the files are written all the same.
        OutputException? unprinted = TryPrint(wantsJson ? Text(document) : Tables(result));
        if (folder is not null)
        {
            StudyFiles files = Keep(folder, result, document, wantsReport);
            if (!wantsJson && unprinted is null)
                terminal.Print(files.Listing(folder.PathOf), CancellationToken.None);
        }
        return unprinted is null ? ExitCode.Done : throw unprinted;
    }

    private StudyResult Train(StudyOptions study, int[] recordedEpochs)
    {
        using ProgressBar progress = new(terminal, new StudyProgress("making the samples"));
        return Interruptible.Compute(() => Experiment.Run(study, progress, recordedEpochs, cancellation), cancellation);
    }

    private string Text(Task<byte[]> document)
    {
        using ProgressBar progress = new(terminal, new StudyProgress("writing the document"));
        return Encoding.UTF8.GetString(Interruptible.Result(document, cancellation));
    }

    // The digest below the tables takes time, as it is over all samples.
    private string Tables(StudyResult result)
    {
        using ProgressBar progress = new(terminal, new StudyProgress("computing the digest"));
        return Interruptible.Compute(() => Text(writer => StudyReport.WriteResults(writer, result)), cancellation);
    }

    private StudyFiles Keep(ResultFolder folder, StudyResult result, Task<byte[]> document, bool wantsReport)
    {
        StudyFiles files = new(document);
        using ProgressBar progress = new(terminal, default);
        if (wantsReport)
            Interruptible.Run(() => files.AddReport(result, progress, cancellation), cancellation);
        progress.Report(new StudyProgress("writing the document"));
        Interruptible.Result(document, cancellation);
        progress.Report(new StudyProgress("writing the files"));
        folder.Put(files.All, cancellation);
        return files;
    }

    private OutputException? TryPrint(string text)
    {
        try
        {
            terminal.Print(text, cancellation);
            return null;
        }
        catch (OutputException exception)
        {
            return exception;
        }
    }

    private static void WriteHeading(TextWriter writer, StudyOptions study)
    {
        writer.WriteLine(RunEnvironment.Current);
        writer.WriteLine();
        StudyReport.WriteHeading(writer, study);
    }

    /// <summary>Writes into a text that has the same line ends on every system.</summary>
    private static string Text(Action<TextWriter> write)
    {
        using StringWriter text = new() { NewLine = "\n" };
        write(text);
        return text.ToString();
    }
}
