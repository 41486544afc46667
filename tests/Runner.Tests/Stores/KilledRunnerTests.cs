using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Stores;

/// <summary>A Runner that is ended from outside, again and again, comes to the results of one that nobody disturbs.</summary>
[Trait("Speed", "Slow")]
public sealed class KilledRunnerTests
{
    private const int Kills = 20;

    // Twenty times half a second, until runs are written, and what comes on top must be less than the whole work of two processors.
    private const int Seeds = 3000;
    private static readonly Dictionary<string, string> twoProcessors = new() { ["DOTNET_PROCESSOR_COUNT"] = "2" };

    [Fact]
    public async Task KilledTwentyTimesItEndsWithTheBitsOfAnUndisturbedRun()
    {
        using TemporaryFolder folder = new();
        string undisturbed = await Finish(folder.At("undisturbed.db"));

        string store = folder.At("killed.db");
        Random random = new(20);
        int kept = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process runner = await Start(store);
            await StoreFile.WaitForGrowth(store, runner);
            await Task.Delay(random.Next(300));
            Assert.False(runner.HasExited, $"The work was over before kill {kill + 1}.");
            runner.Kill();
            await runner.WaitForExitAsync();
            int now = StoreFile.SoundRows(store);
            Assert.True(now >= kept, $"Kill {kill + 1} left {now} runs of {kept}.");
            kept = now;
        }

        Assert.Equal(undisturbed, await Finish(store));
        Assert.Equal(StoreFile.Rows(folder.At("undisturbed.db")), StoreFile.Rows(store));
    }

    [Fact]
    public async Task ATermKeepsWhatIsComputed()
    {
        using TemporaryFolder folder = new();
        string store = folder.At("runs.db");
        using Process runner = await Start(store);
        await StoreFile.WaitForGrowth(store, runner);
        Stopwatch watch = Stopwatch.StartNew();
        using Process kill = Process.Start("kill", $"-TERM {runner.Id}");
        Task<string> output = runner.StandardOutput.ReadToEndAsync();
        Assert.Equal($"kernels: interrupted; finished runs are kept in {store}, and the same command goes on\n", await runner.StandardError.ReadToEndAsync());
        await runner.WaitForExitAsync();
        Assert.Equal((ExitCode.Terminated, ""), (runner.ExitCode, await output));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(StoreFile.SoundRows(store), 1, int.MaxValue);
        Assert.False(File.Exists($"{store}-wal"));
    }

    [Fact]
    public async Task ASecondProcessIsToldToWait()
    {
        using TemporaryFolder folder = new();
        string store = folder.At("runs.db");
        using Process first = await Start(store);
        await StoreFile.WaitForGrowth(store, first);
        CommandRun second = CommandRun.Of("claims", "L4", "--seeds", "2", "--json", "--store", store);
        first.Kill();
        await first.WaitForExitAsync();
        string message = $"kernels: the store {store} is in use by another process; wait for it, or name another file\n";
        Assert.Equal(new CommandRun(ExitCode.OutputFailed, "", message), second);
    }

    private static Task<Process> Start(string store) =>
        RunnerProcess.StartAsync("Release", twoProcessors, "claims", "L4", "--seeds", $"{Seeds}", "--json", "--store", store);

    private static async Task<string> Finish(string store)
    {
        using Process runner = await Start(store);
        Task<string> error = runner.StandardError.ReadToEndAsync();
        string ledger = await runner.StandardOutput.ReadToEndAsync();
        await runner.WaitForExitAsync();
        Assert.Equal((ExitCode.Done, ""), (runner.ExitCode, await error));
        return ledger;
    }
}
