using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary>What can only be seen from outside the process.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task RedirectedOutputHoldsNoEscapeCodes()
    {
        using TemporaryFolder folder = new();
        using Process runner = RunnerProcess.Start("--epochs", "1000", "--output", folder.Path);
        Task<string> error = runner.StandardError.ReadToEndAsync();
        string output = await runner.StandardOutput.ReadToEndAsync();
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\r', output);
        Assert.Empty(await error);
        await runner.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, runner.ExitCode);
    }

    [Fact]
    public async Task WithJsonTheDocumentAloneReachesStandardOutput()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("study.json"), "earlier");
        using Process runner = RunnerProcess.Start("--json", "--learning-rate", "1e200", "--epochs", "1000", "--output", folder.Path);
        Task<string> error = runner.StandardError.ReadToEndAsync();
        string output = await runner.StandardOutput.ReadToEndAsync();
        Assert.Equal(File.ReadAllText(folder.At("study.json")), output);
        Assert.StartsWith("{\n \"made_with\"", output);
        Assert.Contains("the loss is not finite", await error);
        Assert.True(File.Exists(folder.At("loss_curves.svg")));
    }

    [Fact]
    public async Task AReaderThatLeavesEarlyIsNoError()
    {
        using TemporaryFolder folder = new();
        using Process runner = RunnerProcess.Start("--epochs", "100", "--json", "--output", folder.Path);
        runner.StandardOutput.Close();
        Assert.Empty(await runner.StandardError.ReadToEndAsync());
        await runner.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, runner.ExitCode);
        Assert.True(File.Exists(folder.At("study.json")));
    }

    [Fact]
    public async Task BadUsageReachesTheShell()
    {
        using Process runner = RunnerProcess.Start("--batch-size", "0");
        Assert.Equal("kernels: --batch-size is 0, but must be a whole number from 1 to 1000000\n", await runner.StandardError.ReadToEndAsync());
        Assert.Empty(await runner.StandardOutput.ReadToEndAsync());
        await runner.WaitForExitAsync();
        Assert.Equal(ExitCode.BadUsage, runner.ExitCode);
    }
}
