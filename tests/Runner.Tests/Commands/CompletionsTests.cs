using System.Threading.Tasks;
using Runner.Output;
using Runner.Tests.Support;
using VerifyXunit;

namespace Runner.Tests.Commands;

public sealed class CompletionsTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public Task TheScriptAndNothingElseIsPrinted(string shell)
    {
        CommandRun run = CommandRun.Of("completions", shell);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return Verifier.Verify(run.Output.TrimEnd('\n')).UseDirectory("Snapshots").UseFileName($"completions.{shell}");
    }

    [Theory]
    [InlineData("kernels: the shell is missing, but must be one of bash, fish, pwsh, zsh\n")]
    [InlineData("kernels: the shell is tcsh, but must be one of bash, fish, pwsh, zsh\n", "tcsh")]
    [InlineData("kernels: the shell is Bash, but must be one of bash, fish, pwsh, zsh\n", "Bash")]
    [InlineData("kernels: the shell is empty, but must be one of bash, fish, pwsh, zsh\n", "")]
    [InlineData("kernels: zsh is not known; allowed are --help\n", "bash", "zsh")]
    public void AnythingElseIsRefused(string error, params string[] arguments) =>
        Assert.Equal(new CommandRun(ExitCode.BadUsage, "", error), CommandRun.Of(["completions", .. arguments]));

    [Fact]
    public void TheyTakeNoOptions() =>
        Assert.Equal(new(ExitCode.BadUsage, "", "kernels: --json is given, but completions takes no options\n"), CommandRun.Of("--json", "completions", "bash"));
}
