using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kernels.Study;
using Kernels.Study.Documents;
using Kernels.Study.Settings;
using Runner.Commands;
using Runner.Output;

namespace Runner.Tests.Commands;

/// <summary>Every setting of the study is met wherever settings are told.</summary>
public sealed class SettingTests
{
    // Values that no other text has.
    private static readonly Dictionary<string, string> others = new()
    {
        ["activations"] = "softplus",
        ["shape"] = "2-5-4-1",
        ["samples"] = "57",
        ["noise"] = "0.37",
        ["data-seed"] = "913",
        ["test-fraction"] = "0.29",
        ["seed"] = "827",
        ["epochs"] = "3",
        ["batch-size"] = "19",
        ["learning-rate"] = "0.0625",
        ["init"] = "glorot",
    };

    public static TheoryData<string> Names => [.. StudySettings.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheCommandThatRepeatsARunNamesIt(string name) =>
        Assert.EndsWith($" -- --{name} {others[name]}", CommandText.Of(With(name, StudyOptions.Published)), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsOptionIsRead(string name)
    {
        ReproduceOptions options = new();
        Command command = new("reproduce");
        options.AddTo(command);
        Assert.Equal(others[name], Named(name).Text(options.Study(command.Parse($"--{name} {others[name]}"))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ShellsCompleteIt(string name)
    {
        Command command = new("reproduce");
        new ReproduceOptions().AddTo(command);
        Assert.Contains(command.GetCompletions(CompletionContext.Empty), item => item.Label == $"--{name}");
    }

    [Fact]
    public void TheDocumentHoldsAllOfThemInTheOrderOfTheOriginal()
    {
        StudyOptions options = StudySettings.All.Aggregate(StudyOptions.Published, (options, setting) => With(setting.Name, options));
        using JsonDocument document = JsonDocument.Parse(StudyDocument.Write(Experiment.Run(options)));
        Assert.Equal(
            ["samples", "noise", "data-seed", "seed", "test-fraction", "epochs", "batch", "rate", "activations", "shape", "init"],
            document.RootElement.GetProperty("config").EnumerateObject().Select(property => property.Name));
        Assert.All(StudySettings.All, setting => Assert.Equal(others[setting.Name], document.RootElement.GetProperty("config").GetProperty(setting.Key).ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheHeadingTellsIt(string name)
    {
        // The tables tell the networks.
        if (Named(name).Topic == SettingTopic.Networks)
            return;
        using StringWriter heading = new();
        StudyReport.WriteHeading(heading, With(name, StudyOptions.Published));
        Assert.Contains(others[name], heading.ToString(), StringComparison.Ordinal);
    }

    private static StudySetting Named(string name) => StudySettings.All.Single(setting => setting.Name == name);

    private static StudyOptions With(string name, StudyOptions options)
    {
        Assert.True(Named(name).TryRead(others[name], ref options));
        return options;
    }
}
