using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Linq;
using Kernels.Study.Sweeps;
using Runner.Completions;

namespace Runner.Commands;

/// <summary>The options of <c>sweep</c>. They check their values and become a plan.</summary>
internal sealed class SweepOptions
{
    public const string StandardStore = "results/sweep.db";
    private const string StandardOutput = "results/sweep";
    private const string StandardSeeds = "0..9";

    private readonly (SweepAxis Axis, ValueOption<string> Option)[] axes = [.. SweepAxes.All.Select(axis => (axis, OptionOf(axis)))];

    private readonly ValueOption<string> widths = new(
        "--widths", "Widths of all hidden layers, in place of shapes", SweepAxes.AllowedWidths, "8",
        (text, out value) => SweepAxes.Widths(value = text) is not null);

    private readonly ValueOption<string> depths = new(
        "--depths", "Numbers of hidden layers, in place of shapes", SweepAxes.AllowedDepths, "2",
        (text, out value) => SweepAxes.Depths(value = text) is not null);

    private readonly ValueOption<string> seeds = new(
        "--seeds", "Seeds of data and network", SweepSeeds.Allowed, StandardSeeds, (text, out value) => SweepSeeds.Read(value = text) is not null);

    private readonly ValueOption<string> dataSeed = new(
        "--data-seed", "One seed for the data of all runs", SweepSeeds.AllowedOne, "", (text, out value) => SweepSeeds.ReadOne(value = text) is not null);

    private readonly ValueOption<string> measures = new(
        "--measure", "Measures to show", "names of measures, separated by commas, such as loss,test,excess,trust2", SweepMeasures.Standard,
        (text, out value) => (value = text).Length > 0);

    private readonly ValueOption<string> output = new(
        "--output", "Where table and page go", "a folder that can be written to", StandardOutput, ClaimsOptions.IsPath)
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    private readonly ValueOption<string> store = ClaimsOptions.StoreOption(StandardStore);
    private readonly ShardOptions shard = new();

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Arity = ArgumentArity.Zero,
        Description = "Tell how many runs there are and how long they take, and run nothing",
    };

    private readonly Option<bool> json = new("--json")
    {
        Arity = ArgumentArity.Zero,
        Description = "Print the table as one JSON document and nothing else; without --output no files are written",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[.. axes.Select(axis => axis.Option), widths, depths, seeds, dataSeed, measures, output, store])
            command.Add(option);
        shard.AddTo(command);
        command.Add(dryRun);
        command.Add(json);
        command.Validators.Add(RefuseJsonOfDryRun);
    }

    public bool IsDryRun(ParseResult result) => result.GetValue(dryRun);

    public bool WantsJson(ParseResult result) => result.GetValue(json);

    /// <exception cref="UsageException">Options do not tell which part, or ask for what a part does not make.</exception>
    public Shard Shard(ParseResult result)
    {
        Shard part = shard.Of(result);
        ShardOptions.RefuseBesides(part, result, json, output);
        return part;
    }

    public string Store(ParseResult result) => Shard(result).FileOf(result.GetRequiredValue(store));

    /// <summary>Where files go; null where none are wanted, as by who asks for JSON alone.</summary>
    public string? OutputFolder(ParseResult result) =>
        WantsJson(result) && !IsGiven(result, output) ? null : result.GetRequiredValue(output);

    /// <summary>The names of the measures to show.</summary>
    public IReadOnlyList<string> Measures(ParseResult result) =>
        [.. result.GetRequiredValue(measures).Split(',', StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>The runs.</summary>
    /// <exception cref="UsageException">Options contradict each other, a measure is not known, or there are too many runs.</exception>
    public SweepPlan Plan(ParseResult result)
    {
        bool isByWidth = IsGiven(result, widths) || IsGiven(result, depths);
        ValueOption<string> shapes = axes.Single(axis => axis.Axis.Name == SweepAxes.Shapes).Option;
        if (isByWidth && IsGiven(result, shapes))
            throw new UsageException($"{shapes.Name} is given, but {(IsGiven(result, widths) ? widths : depths).Name} tells the shapes already");

        (SweepAxis, string)[] values =
        [
            .. axes.Select(axis => (axis.Axis, axis.Option == shapes && isByWidth
                ? SweepAxes.ShapesOf(result.GetRequiredValue(widths), result.GetRequiredValue(depths))!
                : result.GetRequiredValue(axis.Option))),
        ];
        uint? ofData = IsGiven(result, dataSeed) ? SweepSeeds.ReadOne(result.GetRequiredValue(dataSeed)) : null;
        IReadOnlyList<string> wanted = Measures(result);
        long runs = SweepCells.Count(values) * SweepSeeds.Read(result.GetRequiredValue(seeds))!.Count;
        if (runs > SweepPlan.MostRuns)
            throw new UsageException(
                FormattableString.Invariant($"these are more than {SweepPlan.MostRuns:N0} runs, the most that a sweep has; make several of it"));
        SweepPlan plan = SweepCells.Plan(values, result.GetRequiredValue(seeds), ofData, wanted);
        string[] known = [.. SweepMeasures.Of(plan.Cells.Select(cell => cell with { MeasuresGeometry = true }))];
        foreach (string name in wanted)
            if (!known.Contains(name))
                throw new UsageException($"--measure has {UsageError.Unknown(name, known)}");
        return plan;
    }

    private void RefuseJsonOfDryRun(CommandResult command)
    {
        if (command.GetResult(dryRun) is { Implicit: false } && command.GetResult(json) is { Implicit: false })
            command.AddError($"{json.Name} is given, but {dryRun.Name} prints text");
    }

    private static bool IsGiven(ParseResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static ValueOption<string> OptionOf(SweepAxis axis)
    {
        ValueOption<string> option = new(
            $"--{axis.Name}", axis.Meaning, axis.Allowed, axis.Standard, (text, out value) => axis.Read(value = text) is not null,
            text => Meant(axis, text), axis.Problem);
        if (axis.Choices.Count > 0)
            option.CompletionSources.Add(_ => axis.Choices.Select(choice => new CompletionItem(choice, SuggestionKind.ListedName)));
        return option;
    }

    private static string? Meant(SweepAxis axis, string text) =>
        axis.Choices.Count > 0 && text.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(name => !axis.Choices.Contains(name)) is string unknown
            ? Spelling.Nearest(unknown, axis.Choices)
            : null;
}
