using System.CommandLine;
using System.CommandLine.Completions;
using System.IO;
using System.Text.Json;
using Kernels.Study.Claims;
using Runner.Completions;

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
    public Ledger Baseline(ParseResult result)
    {
        string path = result.GetRequiredValue(baseline);
        try
        {
            return LedgerDocument.Read(File.ReadAllBytes(path));
        }
        catch (System.Exception exception) when (exception is IOException or System.UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"{baseline.Name} is {path}, but must be {baseline.Allowed} ({exception.Message})");
        }
    }
}
