using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class CancellationTests
{
    [Fact]
    public void ACancelledRunLeavesNothingBehind()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of(new CancellationToken(canceled: true), "--json", "--output", folder.At("new/er"));
        Assert.Equal(new CommandRun(ExitCode.Interrupted, "", "kernels: interrupted; nothing was written\n"), run);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void ACancelledRunLeavesEarlierResultsAlone()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("study.json"), "earlier");
        CommandRun.Of(new CancellationToken(canceled: true), "--output", folder.Path);
        Assert.Equal("earlier", File.ReadAllText(folder.At("study.json")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [ShellFact("mkfifo")]
    public async Task AnInterruptEndsTheWaitForAPipe()
    {
        using TemporaryFolder folder = new();
        await ShellScript.Output("bash", folder.Path, "mkfifo read written");
        using CancellationTokenSource soon = new(System.TimeSpan.FromSeconds(1));
        Assert.Equal(ExitCode.Interrupted, CommandRun.Of(soon.Token, "claims", "verify", "--baseline", folder.At("read")).ExitCode);

        // Another pipe: what waited at the first one may still wait there, in this process, and would take what is written.
        using Process runner = RunnerProcess.Start("activation", "z", "--output", folder.At("written"));
        while (await runner.StandardOutput.ReadLineAsync() is string line && !line.StartsWith("Time:", System.StringComparison.Ordinal))
        {
        }
        using Process kill = Process.Start("kill", $"-INT {runner.Id}");
        await runner.WaitForExitAsync();
        Assert.Equal(ExitCode.Interrupted, runner.ExitCode);
    }

    [Theory]
    [InlineData("-INT", ExitCode.Interrupted)]
    [InlineData("-TERM", ExitCode.Terminated)]
    public async Task ASignalEndsTheProcessCleanly(string signal, int exitCode)
    {
        if (System.OperatingSystem.IsWindows())
            return;

        using TemporaryFolder folder = new();
        using Process runner = RunnerProcess.Start("--epochs", "1000000", "--output", folder.At("new"));
        await runner.StandardOutput.ReadLineAsync();
        using Process kill = Process.Start("kill", $"{signal} {runner.Id}");
        Assert.Equal("kernels: interrupted; nothing was written\n", await runner.StandardError.ReadToEndAsync());
        await runner.WaitForExitAsync();
        Assert.Equal(exitCode, runner.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
