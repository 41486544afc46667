using System;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("reproduce", "--help")]
    [InlineData("--help", "--epochs", "0")]
    public void HelpNamesTheOptionsAndEndsWithAnExample(params string[] arguments)
    {
        string help = Help(arguments);
        Assert.Contains("--activations <activations> ", help);
        Assert.Contains("[default: sigmoid,relu]", help);
        Assert.Contains("[default: 0.05]", help);
        Assert.EndsWith($"\nExample:\n  kernels reproduce --activations sigmoid,relu,gelu --epochs 400 --output results/gelu\n", help);
    }

    [Fact]
    public void TheHelpOfDigestEndsWithItsOwnExample() => Assert.EndsWith($"\nExample:\n  kernels digest\n", Help("digest", "--help"));

    [Fact]
    public void HelpLeavesOutTheArgumentsOfTheCommandAround()
    {
        Assert.Contains("Usage:\n  kernels claims verify [<statement>...] [options]\n", Help("claims", "verify", "--help"));
        Assert.Contains("Usage:\n  kernels claims [<statement>...] ", Help("claims", "--help"));
    }

    [Theory]
    [InlineData("  source <(kernels completions bash)                       # in ~/.bashrc\n")]
    [InlineData("  source <(kernels completions zsh)                        # in ~/.zshrc, after compinit\n")]
    [InlineData("  kernels completions fish | source                        # in ~/.config/fish/config.fish\n")]
    [InlineData("  kernels completions pwsh | Out-String | Invoke-Expression # in $PROFILE\n")]
    public void TheHelpOfCompletionsSaysHowEachScriptIsLoaded(string line) => Assert.Contains(line, Help("completions", "--help"));

    [ShellTheory("bash")]
    [InlineData("reproduce")]
    [InlineData("digest")]
    public async Task AnExampleRunsAsPrinted(string command)
    {
        using TemporaryFolder folder = new();
        string line = Assert.Single(Examples(command));
        Assert.StartsWith($"kernels {command}", line);
        Assert.NotEmpty(await ShellScript.Output("bash", folder.Path, line));
    }

    [ShellFact("bash")]
    public Task TheLineForBashRunsAsPrinted() => RunLine("bash");

    [ShellFact("zsh")]
    public Task TheLineForZshRunsAsPrinted() => RunLine("zsh", before: "autoload -Uz compinit; compinit -D -u; ");

    [ShellFact("fish")]
    public Task TheLineForFishRunsAsPrinted() => RunLine("fish");

    [ShellFact("pwsh")]
    public Task TheLineForPowerShellRunsAsPrinted() => RunLine("pwsh");

    private static async Task RunLine(string shell, string before = "")
    {
        using TemporaryFolder folder = new();
        string line = Examples("completions").Single(line => line.Contains($"completions {shell}", StringComparison.Ordinal));
        Assert.Empty(await ShellScript.Output(shell, folder.Path, before + line));
    }

    /// <summary>The lines under the word Example, without their comments.</summary>
    private static string[] Examples(string command)
    {
        string help = Help(command, "--help");
        string[] lines = help[help.LastIndexOf("\nExample", StringComparison.Ordinal)..].Trim('\n').Split('\n');
        return [.. lines.Skip(1).Select(line => line.Split(" # ")[0].Trim())];
    }

    private static string Help(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
