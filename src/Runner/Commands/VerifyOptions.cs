using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.IO;
using System.Linq;
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

    private readonly Argument<string[]> statements =
        ClaimsOptions.StatementsArgument("Statements to make again, such as L5; all of the ledger where none is named");

    private readonly ValueOption<string> store = ClaimsOptions.StoreOption();

    public void AddTo(Command command)
    {
        command.Add(statements);
        command.Add(baseline);
        command.Add(store);
    }

    public string Store(ParseResult result) => result.GetRequiredValue(store);

    /// <summary>The earlier ledger, of the statements that are named.</summary>
    /// <exception cref="UsageException">It cannot be read, or a name is not known.</exception>
    /// <exception cref="OperationCanceledException">The wait for it was cancelled.</exception>
    public Ledger Baseline(ParseResult result, CancellationToken cancellation)
    {
        IReadOnlyList<Statement> named = ClaimsOptions.Named(result, statements);
        string path = result.GetRequiredValue(baseline);
        try
        {
            Ledger whole = LedgerDocument.Read(Interruptible.Compute(() => File.ReadAllBytes(path), cancellation));
            if (!ClaimsOptions.IsSeedCount(whole.Seeds))
                throw Refusal(path, string.Create(CultureInfo.InvariantCulture, $"its seeds are {whole.Seeds}, but must be {ClaimsOptions.AllowedSeeds}"));
            return whole with
            {
                Statements = [.. whole.Statements.Where(statement => named.Count == 0 || named.Any(one => one.Id == statement.Id))],
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Refusal(path, exception.Message);
        }
    }

    private UsageException Refusal(string path, string reason) => new($"{baseline.Name} is {path}, but must be {baseline.Allowed} ({reason})");
}
