using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class ClaimsCommandTests
{
    [Fact]
    public void AListRunsNothing()
    {
        CommandRun run = CommandRun.Of("claims", "--list");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("L5  With the study's settings ReLU ends lower. (P D)\n", run.Output);
        Assert.Equal("L7  Both networks start from equivalent weights. (P)\n", CommandRun.Of("claims", "l7", "--list").Output);
    }

    [Fact]
    public void AFactNeedsNoRuns()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("claims", "L7", "--output", folder.At("claims"), "--store", folder.At("runs.db"));
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("L7  Both networks start from equivalent weights. (P)\n    FACT ", run.Output);
        Assert.Equal(["claims.html", "claims.json", "claims.md"], Directory.GetFiles(folder.At("claims")).Select(Path.GetFileName).Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void AFewSeedsGiveALedgerThatVerifiesAndAChangedOneThatDoesNot()
    {
        using TemporaryFolder folder = new();
        string store = folder.At("runs.db");
        CommandRun run = CommandRun.Of("claims", "L4", "--seeds", "3", "--json", "--store", store);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("L4", run.Json().GetProperty("statements")[0].GetProperty("id").GetString());

        string ledger = folder.At("claims.json");
        File.WriteAllText(ledger, run.Output);
        Assert.Equal(new CommandRun(ExitCode.Done, "The ledger is the same: 6 lines over 3 seeds.\n", ""), CommandRun.Of("claims", "verify", "--baseline", ledger, "--store", store));

        JsonElement line = run.Json().GetProperty("statements")[0].GetProperty("lines")[0];
        string verdict = line.GetProperty("verdict").GetProperty("main").GetString()!;
        File.WriteAllText(ledger, run.Output.Replace($"\"main\":\"{verdict}\"", "\"main\":\"FACT\""));
        CommandRun drifted = CommandRun.Of("claims", "verify", "--baseline", ledger, "--store", store);
        Assert.Equal((ExitCode.Drifted, ""), (drifted.ExitCode, drifted.Error));
        Assert.Contains($"L4, training loss of epoch 800, as published: FACT has become {verdict}\n", drifted.Output);
    }

    [Fact]
    public void ShardsMergedMakeTheLedgerOfOneMachine() => CompareShards("--seeds 3", "L2");

    [Fact]
    [Trait("Speed", "Slow")]
    public void ShardsFindTheBestRatesThemselves() => CompareShards("--seeds 6", "A2");

    private static void CompareShards(string seeds, params string[] statements)
    {
        using TemporaryFolder folder = new();
        string[] work = ["claims", .. statements, .. seeds.Split(' ')];
        CommandRun whole = CommandRun.Of([.. work, "--json", "--store", folder.At("whole.db")]);
        for (int number = 1; number <= 3; number++)
        {
            CommandRun shard = CommandRun.Of([.. work, "--store", folder.At("part.db"), "--shard", $"{number}/3"]);
            Assert.Equal((ExitCode.Done, ""), (shard.ExitCode, shard.Error));
            Assert.StartsWith($"Shard {number}/3 is in {folder.At($"part-{number}-of-3.db")}, digest ", shard.Output);
        }
        CommandRun some = CommandRun.Of("sweep", "merge", folder.At("part-1-of-3.db"), folder.At("part-3-of-3.db"), "--output", folder.At("all.db"));
        Assert.Equal(ExitCode.Incomplete, some.ExitCode);
        Assert.EndsWith($"\n{string.Join(' ', work)}: of 3 shards 2 is missing\n", some.Output);
        CommandRun all = CommandRun.Of("sweep", "merge", folder.At("part-2-of-3.db"), "--output", folder.At("all.db"));
        Assert.Equal((ExitCode.Done, ""), (all.ExitCode, all.Error));

        // All is there: the ledger takes no run that the store lacks.
        string merged = all.Output.Split("digest ")[1].Trim();
        Assert.Equal(whole, CommandRun.Of([.. work, "--json", "--store", folder.At("all.db")]));
        Assert.EndsWith($", digest {merged}\n", CommandRun.Of("sweep", "merge", folder.At("whole.db"), "--output", folder.At("all.db")).Output);
    }

    [Theory]
    [InlineData("kernels: --output is given, but shard 2/4 makes its store and nothing else\n", "claims", "--shard", "2/4", "--output", "out")]
    [InlineData("kernels: L9 is not known, did you mean ", "claims", "L9")]
    [InlineData("kernels: --seeds is 1, but must be a whole number from 2 to 100000\n", "claims", "--seeds", "1")]
    [InlineData("kernels: --seed is not known, did you mean --seeds? Allowed are L1, ", "claims", "--seed", "5")]
    [InlineData("kernels: --json is given, but --list prints text\n", "claims", "--list", "--json")]
    [InlineData("kernels: L5 is given, but verify takes no statement\n", "claims", "L5", "verify")]
    [InlineData("kernels: --baseline is given 0 values, bu", "claims", "verify", "--baseline", "--", "--store", "runs.db")]
    [InlineData("kernels: --baseline is nowhere.json, but must be a ledger that claims has written (", "claims", "verify", "--baseline", "nowhere.json")]
    public void AWrongArgumentIsToldInOneLine(string message, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.Equal((ExitCode.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-5)]
    [InlineData(100_001)]
    public void ALedgerOfSoManySeedsIsNone(int seeds)
    {
        using TemporaryFolder folder = new();
        string ledger = folder.At("claims.json");
        File.WriteAllText(ledger, $"{{ \"seeds\": {seeds}, \"rates\": [], \"machine\": null, \"costs\": [], \"statements\": [] }}");
        Assert.Equal(
            new CommandRun(
                ExitCode.BadUsage, "",
                $"kernels: --baseline is {ledger}, but must be a ledger that claims has written (its seeds are {seeds}, but must be a whole number from 2 to 100000)\n"),
            CommandRun.Of("claims", "verify", "--baseline", ledger, "--store", folder.At("runs.db")));
        Assert.False(File.Exists(folder.At("runs.db")));
    }

    [Fact]
    public void AnInterruptIsToldWithWhatIsKept()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of(new CancellationToken(canceled: true), "claims", "L5", "--output", folder.At("claims"), "--store", folder.At("runs.db"));
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.StartsWith("kernels: interrupted", run.Error);
    }

    [Theory]
    [InlineData("claims.json", "out/claims.json")]
    [InlineData("claims.md", "./out/../out/claims.md")]
    [InlineData("claims.html", "link/claims.html")]
    [InlineData("claims.json", "linked.db")]
    public void AStoreThatTheLedgerWouldBeWrittenOverIsRefused(string file, string store)
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.At("out"));
        Directory.CreateSymbolicLink(folder.At("link"), folder.At("out"));
        File.CreateSymbolicLink(folder.At("linked.db"), folder.At("out/claims.json"));
        CommandRun run = CommandRun.Of("claims", "L7", "--output", folder.At("out"), "--store", folder.At(store));
        Assert.Equal(
            new CommandRun(ExitCode.BadUsage, "", $"kernels: {folder.At(store)} is to be a store, but --output writes {folder.At($"out/{file}")} over it\n"), run);
        Assert.Empty(Directory.GetFiles(folder.At("out")));
    }
}
