using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.IO;
using System.Threading;
using Kernels.Study;
using Kernels.Study.Exports;
using Kernels.Study.Stores;
using Runner.Completions;
using Runner.Output;
using Runner.Results;

namespace Runner.Commands;

/// <summary>Writes all runs of a store as a table, a row a run.</summary>
internal sealed class ExportCommand(Terminal terminal, CancellationToken cancellation)
{
    private const string Csv = ".csv";
    private const string Parquet = ".parquet";

    private readonly ValueOption<string> store = ClaimsOptions.StoreOption(SweepOptions.StandardStore);

    private readonly ValueOption<string> output = new(
        "--output", "The table", $"a file that can be written to and whose name ends with {Csv} or {Parquet}", "runs.parquet", IsTable)
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    public void AddTo(Command command)
    {
        command.Add(store);
        command.Add(output);
        command.SetAction(Run);
    }

    private static bool IsTable(string text, out string? value) => ClaimsOptions.IsPath(text, out value) && Path.GetExtension(text) is Csv or Parquet;

    private int Run(ParseResult arguments)
    {
        string from = arguments.GetRequiredValue(store);
        string table = arguments.GetRequiredValue(output);
        using ProgressBar bar = new(terminal, new StudyProgress("writing the runs"));
        int count = StoreWork.Guarded(from, () => Interruptible.Compute(() => Write(from, table), cancellation));
        bar.Hide();
        terminal.Print(string.Create(CultureInfo.InvariantCulture, $"{count:N0} runs are in {table}\n"), cancellation);
        return ExitCode.Done;
    }

    // The table appears whole or not at all.
    private static int Write(string from, string table)
    {
        using StoredRuns runs = StoredRuns.Open(from);
        string unfinished = $"{table}.unfinished";
        try
        {
            int count;
            using (FileStream stream = new(unfinished, FileMode.Create, FileAccess.ReadWrite))
                count = Path.GetExtension(table) == Csv ? RunCsv.Write(runs, stream) : RunParquet.WriteAsync(runs, stream).GetAwaiter().GetResult();
            File.Move(unfinished, table, overwrite: true);
            return count;
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            Attempt.To(() => File.Delete(unfinished));
            throw new OutputException($"--output is {table}, but must be a file that can be written to ({exception.Message})", exception);
        }
    }
}
