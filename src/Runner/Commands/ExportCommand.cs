using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.IO;
using System.Threading;
using Kernels.Files;
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

    // The time to remove what is unfinished. A pipe may never have a reader.
    private static readonly TimeSpan grace = TimeSpan.FromMilliseconds(300);

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
        StoreWork.RefuseAsOutput(from, table);
        int count = Write(from, table);
        terminal.Print(string.Create(CultureInfo.InvariantCulture, $"{count:N0} runs are in {table}\n"), cancellation);
        return ExitCode.Done;
    }

    private int Write(string from, string table)
    {
        using ProgressBar bar = new(terminal, new StudyProgress("writing the runs"));
        return StoreWork.ToItsEnd(() => StoreWork.Guarded(from, () => WriteWhole(from, table)), grace, cancellation);
    }

    // The table appears whole or not at all.
    private int WriteWhole(string from, string table)
    {
        using StoredRuns runs = StoredRuns.Open(from);
        try
        {
            int count = 0;
            WholeFile.Write(table, stream => count = Written(runs, table, stream));
            return count;
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            throw new OutputException($"--output is {table}, but must be a file that can be written to ({exception.Message})", exception);
        }
    }

    private int Written(StoredRuns runs, string table, Stream stream) => Path.GetExtension(table) == Csv
        ? RunCsv.Write(runs, stream, cancellation)
        : RunParquet.WriteAsync(runs, stream, cancellation).GetAwaiter().GetResult();
}
