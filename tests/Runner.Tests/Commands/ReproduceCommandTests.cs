using System.IO;
using System.Linq;
using System.Text.Json;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class ReproduceCommandTests
{
    private static readonly string[] figures = ["moons_dataset.svg", "loss_curves.svg", "decision_boundaries.svg", "signal_trace.svg", "hidden_space.svg"];

    [Fact]
    public void WithoutOptionsThePublishedConfigurationRuns()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--json", "--output", folder.Path);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        JsonElement published = StudyFixture.Published.Document.GetProperty("config");
        Assert.Equal(JsonSerializer.Serialize(published), JsonSerializer.Serialize(run.Json().GetProperty("config")));
    }

    [Fact]
    public void TheDefaultCommandAndTheNamedOneAreTheSame()
    {
        using TemporaryFolder folder = new();
        string[] options = ["--epochs", "2", "--json", "--output", folder.Path];
        Assert.Equal(CommandRun.Of(options), CommandRun.Of(["reproduce", .. options]));
    }

    [Fact]
    public void OptionsMayStandBeforeTheCommand()
    {
        using TemporaryFolder folder = new();
        JsonElement config = CommandRun.Of("--epochs", "2", "reproduce", "--json", "--output", folder.Path).Json().GetProperty("config");
        Assert.Equal(2, config.GetProperty("epochs").GetInt32());
    }

    [Fact]
    public void EveryOptionArrives()
    {
        using TemporaryFolder folder = new();
        JsonElement config = CommandRun.Of(
            "--activations", "tanh, gelu-erf", "--samples", "50", "--noise", "0", "--data-seed", "4294967295", "--test-fraction", "0.5",
            "--seed", "0", "--epochs", "3", "--batch-size", "7", "--learning-rate", "1e-3", "--json", "--output", folder.Path).Json().GetProperty("config");
        Assert.Equal(
            """{"samples":50,"noise":0,"data-seed":4294967295,"seed":0,"test-fraction":0.5,"epochs":3,"batch":7,"rate":0.001,"activations":"tanh,gelu-erf"}""",
            JsonSerializer.Serialize(config));
    }

    [Fact]
    public void TheFileHoldsWhatJsonPrints()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--epochs", "2", "--json", "--output", folder.At("deep/er"));
        Assert.Equal(run.Output, File.ReadAllText(folder.At("deep/er/study.json")));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void AnotherRunIntoTheSameFolderReplacesItsFilesAndLeavesOthersAlone()
    {
        using TemporaryFolder folder = new();
        CommandRun.Of("--epochs", "1", "--output", folder.Path);
        File.WriteAllText(folder.At("notes"), "mine");
        string[] files = Directory.GetFileSystemEntries(folder.Path);
        CommandRun run = CommandRun.Of("--epochs", "2", "--json", "--output", folder.Path);
        Assert.Equal(run.Output, File.ReadAllText(folder.At("study.json")));
        Assert.Equal("mine", File.ReadAllText(folder.At("notes")));
        Assert.Equal(files.Order(), Directory.GetFileSystemEntries(folder.Path).Order());
    }

    [Fact]
    public void AFigureThatCannotBeWrittenKeepsTheDocumentFromNobodyButTheFolder()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("loss_curves.svg"));
        CommandRun run = CommandRun.Of("--epochs", "2", "--json", "--output", folder.Path);
        Assert.Equal(ExitCode.OutputFailed, run.ExitCode);
        Assert.Equal(2, run.Json().GetProperty("config").GetProperty("epochs").GetInt32());
        Assert.Equal([folder.At("loss_curves.svg")], Directory.GetFileSystemEntries(folder.Path));
        Assert.StartsWith($"kernels: --output is {folder.Path}, but loss_curves.svg could not be written there (", run.Error);
    }

    [Fact]
    public void TheLastLinesNameTheFiles()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--epochs", "2", "--output", folder.Path);
        string[] last = run.Output.TrimEnd('\n').Split('\n')[^3..];
        Assert.Equal($"Results: {folder.At("study.json")}", last[0]);
        Assert.Equal($"Figures: {string.Join(", ", figures.Select(folder.At))}", last[1]);
        Assert.Equal($"Report: {folder.At("report.html")}", last[2]);
        Assert.Equal([.. figures.Append("study.json").Append("report.html").Order()], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void WithoutTheReportNoPageIsWrittenAndNoFigureDrawn()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--epochs", "2", "--no-report", "--output", folder.Path);
        Assert.EndsWith($"Results: {folder.At("study.json")}\n", run.Output);
        Assert.Equal(["study.json"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void WithoutTheReportNoPageOfAnEarlierRunStays()
    {
        using TemporaryFolder folder = new();
        CommandRun.Of("--epochs", "1", "--output", folder.Path);
        File.Copy(folder.At("loss_curves.svg"), folder.At("copy.svg"));
        File.WriteAllText(folder.At("hidden_space.svg"), "<svg>mine</svg>");
        CommandRun.Of("--epochs", "2", "--no-report", "--output", folder.Path);
        Assert.Equal(["copy.svg", "hidden_space.svg", "study.json"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void JsonAloneWritesNoFiles()
    {
        CommandRun run = CommandRun.Of("--epochs", "2", "--json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Json().GetProperty("config").GetProperty("epochs").GetInt32());
        Assert.False(Directory.Exists("results"));
    }

    [Fact]
    public void APathThroughALinkAndUpIsPrintedAsWhereTheFilesAre()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("other/deep"));
        File.CreateSymbolicLink(folder.At("link"), "other/deep");
        CommandRun run = CommandRun.Of("--epochs", "1", "--no-report", "--output", folder.At("link/../results"));
        string printed = run.Output.TrimEnd('\n').Split('\n')[^1]["Results: ".Length..];
        Assert.True(File.Exists(printed), printed);
        Assert.True(File.Exists(folder.At("other/results/study.json")));
        Assert.False(Directory.Exists(folder.At("results")));
    }

    [Theory]
    [InlineData("--samples", "+40")]
    [InlineData("--noise", "+0.1")]
    [InlineData("--data-seed", "+5")]
    [InlineData("--test-fraction", "+0.5")]
    [InlineData("--seed", "+5")]
    [InlineData("--batch-size", "+8")]
    [InlineData("--learning-rate", "+0.1")]
    public void APlusChangesNoNumber(string option, string value)
    {
        string[] rest = ["--epochs", "+1", "--json"];
        Assert.Equal(CommandRun.Of([option, value[1..], .. rest]), CommandRun.Of([option, value, .. rest]));
    }

    [Fact]
    public void ALossThatIsNotFiniteIsSaidAndTheRunIsKept()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("--activations", "relu", "--learning-rate", "1e200", "--epochs", "9", "--json", "--output", folder.Path);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches("^kernels: relu: the loss is not finite at epoch [1-9]; its training stopped there.\n$", run.Error);
        Assert.Contains(run.Json().GetProperty("networks").GetProperty("relu").GetProperty("final_parameters").EnumerateArray(), IsNull);
    }

    [Fact]
    public void ATrainingSetOfOneClassHasNoFarSampleOfTheOther()
    {
        using TemporaryFolder folder = new();
        string[] options = ["--samples", "4", "--test-fraction", "0.75", "--epochs", "1", "--output", folder.Path];
        Assert.Contains(CommandRun.Of([.. options, "--json"]).Json().GetProperty("far_samples").EnumerateObject().Select(far => far.Value), IsNull);
        Assert.Matches("sigmoid +-  +-  +-  +-  +-\n", CommandRun.Of(options).Output);
    }

    private static bool IsNull(JsonElement element) => element.ValueKind == JsonValueKind.Null;
}
