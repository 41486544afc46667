using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Threading;
using Kernels.Study.Claims;
using Runner.Completions;
using Runner.Output;

namespace Runner.Commands;

/// <summary>The options of <c>claims verify</c>.</summary>
internal sealed class VerifyOptions
{
    private readonly ValueOption<string> baseline = new(
        "--baseline", "The ledger to compare with", "a ledger that claims has written", LedgerDocument.FileName, ClaimsOptions.IsPath)
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    private readonly ValueOption<string> store = ClaimsOptions.StoreOption();

    public void AddTo(Command command)
    {
        command.Add(baseline);
        command.Add(store);
    }

    public string Store(ParseResult result) => result.GetRequiredValue(store);

    /// <summary>The earlier ledger.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The wait for it was cancelled.</exception>
    public Ledger Baseline(ParseResult result, CancellationToken cancellation)
    {
        string path = result.GetRequiredValue(baseline);
        try
        {
            Ledger ledger = LedgerDocument.Read(Interruptible.Compute(() => File.ReadAllBytes(path), cancellation));
            return ClaimsOptions.IsSeedCount(ledger.Seeds)
                ? ledger
                : throw Refusal(path, string.Create(CultureInfo.InvariantCulture, $"its seeds are {ledger.Seeds}, but must be {ClaimsOptions.AllowedSeeds}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Refusal(path, exception.Message);
        }
    }

    private UsageException Refusal(string path, string reason) => new($"{baseline.Name} is {path}, but must be {baseline.Allowed} ({reason})");
}
