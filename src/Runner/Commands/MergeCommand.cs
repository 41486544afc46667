using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Linq;
using System.Threading;
using Kernels.Study;
using Kernels.Study.Stores;
using Runner.Completions;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Puts the runs of several stores into one and says which shards are missing.</summary>
internal sealed class MergeCommand(Terminal terminal, CancellationToken cancellation)
{
    private readonly Argument<string[]> parts = new("store")
    {
        Description = "The stores to take runs from",
        HelpName = "store",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly ValueOption<string> output = new("--output", "The store to put them into", "a file that can be written to", "", ClaimsOptions.IsPath)
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    public void AddTo(Command command)
    {
        command.Add(parts);
        command.Add(output);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        string[] files = arguments.GetRequiredValue(parts);
        string whole = arguments.GetRequiredValue(output);
        if (whole.Length == 0)
            throw new UsageException($"{output.Name} is missing, but must be {output.Allowed}");
        foreach (string part in files)
        {
            StoreWork.RefuseSpecial(part);
            StoreWork.RefuseAsOutput(part, whole);
        }
        StoreSummary summary = Merge(files, whole);
        terminal.Print(
            string.Create(CultureInfo.InvariantCulture, $"{summary.Runs:N0} runs are in {whole}, digest {summary.Digest}\n")
                + string.Concat(summary.Gaps.Select(gap => $"{gap}\n")),
            cancellation);
        return summary.Gaps.Count == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }

    private StoreSummary Merge(string[] files, string whole)
    {
        using ProgressBar bar = new(terminal, new StudyProgress("merging"));
        StoresDone progress = new(bar, files.Length);
        return StoreWork.Guarded(
            whole, () => Interruptible.Compute(() => StoreMerge.Merge(files, whole, progress, cancellation), cancellation));
    }

    private sealed class StoresDone(IProgress<StudyProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new StudyProgress("store", value, total));
    }
}
