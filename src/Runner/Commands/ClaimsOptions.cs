using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;
using Runner.Completions;

namespace Runner.Commands;

/// <summary>The arguments of <c>claims</c>.</summary>
internal sealed class ClaimsOptions
{
    public const string StandardStore = "results/runs.db";

    private const string StandardOutput = "results/claims";
    private const int StandardSeeds = 200;
    private const int LeastSeeds = 2;
    private const int MostSeeds = 100_000;

    /// <summary>How many seeds a ledger may have; reads on after "must be".</summary>
    public static readonly string AllowedSeeds = string.Create(CultureInfo.InvariantCulture, $"a whole number from {LeastSeeds} to {MostSeeds}");

    private readonly Argument<string[]> statements = StatementsArgument("Statements to put to the test, such as L5; all where none is named");

    private readonly ValueOption<int> seeds = new(
        "--seeds", "How many seeds, from 0 on", AllowedSeeds, StandardSeeds, IsSeedCount);

    private readonly ValueOption<string> output = new(
        "--output", "Where the ledger goes", "a folder that can be written to", StandardOutput, IsPath)
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    private readonly ValueOption<string> store = StoreOption();
    private readonly ShardOptions shard = new();

    private readonly Option<bool> list = new("--list") { Arity = ArgumentArity.Zero, Description = "List the statements and run nothing" };

    private readonly Option<bool> json = new("--json")
    {
        Arity = ArgumentArity.Zero,
        Description = "Print the ledger as one JSON document and nothing else; without --output no files are written",
    };

    /// <summary>Names of statements, each of which a shell completes.</summary>
    public static Argument<string[]> StatementsArgument(string description)
    {
        Argument<string[]> argument = new("statement") { Description = description, HelpName = "statement", Arity = ArgumentArity.ZeroOrMore };
        argument.CompletionSources.Add(Names);
        return argument;
    }

    public static ValueOption<string> StoreOption(string standard = StandardStore) => new(
        "--store", "Keeps the results of runs, for another time", "a file that can be written to", standard, IsPath)
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    public static bool IsPath(string text, out string? value) => (value = text).Length > 0 && !text.StartsWith("--", StringComparison.Ordinal);

    public void AddTo(Command command)
    {
        command.Add(statements);
        foreach (Option option in (Option[])[seeds, output, store])
            command.Add(option);
        shard.AddTo(command);
        command.Add(list);
        command.Add(json);
        command.Validators.Add(RefuseJsonOfList);
    }

    public int Seeds(ParseResult result) => result.GetRequiredValue(seeds);

    /// <exception cref="UsageException">Options do not tell which part, or ask for what a part does not make.</exception>
    public Shard Shard(ParseResult result)
    {
        Shard part = shard.Of(result);
        ShardOptions.RefuseBesides(part, result, json, output);
        return part;
    }

    public string Store(ParseResult result) => Shard(result).FileOf(result.GetRequiredValue(store));

    /// <summary>Tells the runs: the same for all parts of them.</summary>
    public string Work(ParseResult result) => string.Join(
        ' ',
        ["claims", .. Named(result, statements).Select(statement => statement.Id), string.Create(CultureInfo.InvariantCulture, $"--seeds {Seeds(result)}")]);

    public bool WantsList(ParseResult result) => result.GetValue(list);

    public bool WantsJson(ParseResult result) => result.GetValue(json);

    /// <summary>Where files go; null where none are wanted, as by who asks for JSON alone.</summary>
    public string? OutputFolder(ParseResult result) =>
        WantsJson(result) && result.GetResult(output) is not { Implicit: false } ? null : result.GetRequiredValue(output);

    /// <summary>The statements named, each once, in the order of the catalog; all where none is.</summary>
    /// <exception cref="UsageException">A name is not known.</exception>
    public IReadOnlyList<Statement> Statements(ParseResult result) => Named(result, statements) is { Count: > 0 } named ? named : ClaimCatalog.All;

    /// <summary>The statements named, each once, in the order of the catalog.</summary>
    /// <exception cref="UsageException">A name is not known.</exception>
    public static IReadOnlyList<Statement> Named(ParseResult result, Argument<string[]> statements)
    {
        string[] names = result.GetValue(statements) ?? [];
        foreach (string name in names)
            if (ClaimCatalog.Find(name) is null)
                throw new UsageException(UsageError.Unknown(name, [.. ClaimCatalog.All.Select(statement => statement.Id), .. Options(result)]));
        return [.. ClaimCatalog.All.Where(statement => names.Contains(statement.Id, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Whether a ledger may have so many seeds.</summary>
    public static bool IsSeedCount(int value) => value is >= LeastSeeds and <= MostSeeds;

    private static bool IsSeedCount(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && IsSeedCount(value);

    private void RefuseJsonOfList(CommandResult command)
    {
        if (command.GetResult(list) is { Implicit: false } && command.GetResult(json) is { Implicit: false })
            command.AddError($"{json.Name} is given, but {list.Name} prints text");
    }

    private static IEnumerable<string> Options(ParseResult result) => result.CommandResult.Command.Options.Select(option => option.Name);

    private static IEnumerable<CompletionItem> Names(CompletionContext context) =>
        ClaimCatalog.All.Select(statement => new CompletionItem(statement.Id, detail: statement.Sentence));
}
