using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Linq;
using Kernels.Study;
using Kernels.Study.Settings;
using Runner.Completions;

namespace Runner.Commands;

/// <summary>The options of <c>reproduce</c>. They check their values and become the options of the study.</summary>
internal sealed class ReproduceOptions
{
    private readonly (StudySetting Setting, ValueOption<string> Option)[] settings = [.. StudySettings.All.Select(setting => (setting, OptionOf(setting)))];

    private readonly ValueOption<string> output = new(
        "--output", "Where the results go", "a folder that can be written to", "results",
        (text, out value) => (value = text).Length > 0 && !text.StartsWith("--", StringComparison.Ordinal))
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    private readonly Option<bool> json = new("--json")
    {
        Arity = ArgumentArity.Zero,
        Description = "Print the results as one JSON document and nothing else; without --output no files are written",
    };

    private readonly Option<bool> noReport = new("--no-report") { Arity = ArgumentArity.Zero, Description = "Draw no figures and write no page" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[.. settings.Select(setting => setting.Option), output, json, noReport])
            command.Add(option);
    }

    /// <summary>The folder for the files; null where the user wants no files, as with only <c>--json</c>.</summary>
    public string? OutputFolder(ParseResult result) =>
        WantsJson(result) && result.GetResult(output) is not { Implicit: false } ? null : result.GetRequiredValue(output);

    public bool WantsJson(ParseResult result) => result.GetValue(json);

    public bool WantsReport(ParseResult result) => !result.GetValue(noReport);

    /// <exception cref="UsageException">The test fraction leaves nothing to train on.</exception>
    public StudyOptions Study(ParseResult result)
    {
        StudyOptions options = StudyOptions.Published;
        foreach ((StudySetting setting, ValueOption<string> option) in settings)
            setting.TryRead(result.GetRequiredValue(option), ref options);
        if (Math.Ceiling(options.Samples * options.TestFraction) >= options.Samples)
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"--{TestFraction.Name} is {options.TestFraction}, but must be {TestFraction.Allowed} of the {options.Samples}"));
        return options;
    }

    private static StudySetting TestFraction => StudySettings.All.Single(setting => setting.Name == "test-fraction");

    private static ValueOption<string> OptionOf(StudySetting setting)
    {
        ValueOption<string> option = new(
            $"--{setting.Name}", setting.Meaning, setting.Allowed, setting.Text(StudyOptions.Published),
            (text, out value) => IsAllowed(setting, value = text), text => Meant(setting, text), setting.Problem);
        if (setting.Choices.Count > 0)
            option.CompletionSources.Add(_ =>
                setting.Choices.Select(choice => new CompletionItem(choice.Name, SuggestionKind.ListedName, detail: choice.DisplayName)));
        return option;
    }

    private static bool IsAllowed(StudySetting setting, string text)
    {
        StudyOptions options = StudyOptions.Published;
        return setting.TryRead(text, ref options);
    }

    /// <summary>The name that the user meant by the first unknown one; null if there is no guess.</summary>
    private static string? Meant(StudySetting setting, string text)
    {
        string[] known = [.. setting.Choices.Select(choice => choice.Name)];
        return known.Length > 0 && text.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(name => !known.Contains(name)) is string unknown
            ? Spelling.Nearest(unknown, known)
            : null;
    }
}
