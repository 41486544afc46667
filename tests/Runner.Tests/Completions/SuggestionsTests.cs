using System;
using System.Linq;
using Kernels.Study;
using Runner.Completions;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Completions;

public sealed class SuggestionsTests
{
    [Theory]
    [InlineData("", "--activations --batch-size --data-seed --epochs --help --init --json --learning-rate --no-report --noise --output --samples --seed --shape --test-fraction --version activation claims completions digest evaluate export predict reproduce serve sweep train")]
    [InlineData("--s", "--samples --seed --shape")]
    [InlineData("--json --s", "--samples --seed --shape")]
    [InlineData("--epochs 3 --s", "--samples --seed --shape")]
    [InlineData("--output \"a b\" --s", "--samples --seed --shape")]
    [InlineData("reproduce --s", "--samples --seed --shape")]
    [InlineData("reproduce", "reproduce")]
    [InlineData("--epochs", "--epochs")]
    [InlineData("--epochs ", "")]
    [InlineData("--epochs 3", "")]
    [InlineData("--activations gelu", "gelu gelu-erf")]
    [InlineData("--activations gelu,s", "gelu,sigmoid gelu,silu gelu,softplus gelu,swish")]
    [InlineData("--activations silu,sigmoid,s", "silu,sigmoid,softplus silu,sigmoid,swish")]
    [InlineData("--activations=silu,sigmoid,s", "--activations=silu,sigmoid,softplus --activations=silu,sigmoid,swish")]
    [InlineData("--activations cubic", "")]
    [InlineData("--output ", Suggestions.Folders)]
    [InlineData("--output=a", Suggestions.Folders)]
    [InlineData("digest ", "--help")]
    [InlineData("completions ", "--help bash fish pwsh zsh")]
    [InlineData("completions bash ", "--help")]
    [InlineData("sweep", "sweep")]
    [InlineData("swap", "")]
    public void TheLastWordOfALineMayBecome(string line, string words) => Assert.Equal(words, string.Join(' ', Suggested(line).Select(word => word[0])));

    [Fact]
    public void AListMayBecomeLongerByEveryOtherName() => Assert.Equal(
        NetworkCatalog.All.Select(network => network.Name).Where(name => name != "relu").Order(StringComparer.Ordinal).Select(name => $"relu,{name}"),
        Suggested("--activations relu,").Select(word => word[0]));

    [Theory]
    [InlineData("")]
    [InlineData("completions ")]
    [InlineData("--activations ")]
    public void EveryWordHasADescription(string line) => Assert.All(Suggested(line), word => Assert.NotEmpty(word[1]));

    [Fact]
    public void NoLineIsAnEmptyLine() => Assert.Equal(CommandRun.Of("[complete]", "--", ""), CommandRun.Of("[complete]"));

    /// <summary>Words and their descriptions; a folder has none.</summary>
    private static string[][] Suggested(string line)
    {
        CommandRun run = CommandRun.Of("[complete]", "--", line);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Split('\t'))];
    }
}
