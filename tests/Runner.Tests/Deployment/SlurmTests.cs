using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Deployment;

/// <summary>The job file under a real Slurm: shards that are ended in the middle go on when the same array is submitted again.</summary>
[Trait("Speed", "Slow")]
public sealed class SlurmTests
{
    private const int Shards = 8;
    private static readonly string[] sweep = ["--activations", "relu,silu,gelu,tanh", "--shapes", "2-8-8-1,2-4-1", "--seeds", "0..799"];

    private static readonly string submit =
        $"""
        mkdir -p stores
        export KERNELS_RUNNER="dotnet $2" KERNELS_SHARDS={Shards} KERNELS_STORES="$1/stores"
        sbatch --parsable --array=0-{Shards - 1} --cpus-per-task=1 --mem-per-cpu=0 --output="$1/task-%a.log" \
            {Repository.Root}/deploy/slurm/sweep.sbatch {string.Join(' ', sweep)}
        """;

    [SlurmFact]
    public async Task ShardsThatWereEndedGoOnAndTheMergeHasTheDigestOfOneMachine()
    {
        using TemporaryFolder folder = new();
        string runner = await RunnerBuild.PathOf("Release");
        await using OneMachineSlurm slurm = await OneMachineSlurm.StartAsync(folder.Path);
        string job = (await slurm.Shell(submit, runner)).Trim();

        // The third task is killed and the fifth is told to end, both in the middle. Slurm answers with an error where a task ends at once.
        await WaitForStore(folder, 3);
        await slurm.Shell($"scancel --signal=KILL --batch {job}_2 || true");
        await WaitForStore(folder, 5);
        await slurm.Shell($"scancel --signal=TERM --batch {job}_4 || true");
        await WaitForEnd(slurm);
        Assert.EndsWith("-5-of-8.db, and the same command goes on\n", await File.ReadAllTextAsync(folder.At("task-4.log")));
        CommandRun some = Merge(folder);
        Assert.Equal((ExitCode.Incomplete, ""), (some.ExitCode, some.Error));
        Assert.EndsWith("of 8 shards 3 and 5 are not finished\n", some.Output);
        Assert.InRange(StoreFile.SoundRows(Store(folder, 3)), 1, int.MaxValue);
        Assert.InRange(StoreFile.SoundRows(Store(folder, 5)), 1, int.MaxValue);

        await slurm.Shell(submit, runner);
        await WaitForEnd(slurm);
        CommandRun all = Merge(folder);
        Assert.Equal((ExitCode.Done, ""), (all.ExitCode, all.Error));

        using JsonDocument one = JsonDocument.Parse(await slurm.Shell($"dotnet \"$2\" sweep {string.Join(' ', sweep)} --json --store \"$1/one.db\"", runner));
        Assert.Equal($"6,400 runs are in {folder.At("all.db")}, digest {one.RootElement.GetProperty("digest").GetString()}\n", all.Output);
    }

    private static string Store(TemporaryFolder folder, int shard) => folder.At($"stores/sweep-{shard}-of-{Shards}.db");

    private static CommandRun Merge(TemporaryFolder folder) => CommandRun.Of(
        ["sweep", "merge", .. Enumerable.Range(1, Shards).Select(shard => Store(folder, shard)), "--output", folder.At("all.db")]);

    // The log grows when the first runs are written.
    private static Task WaitForStore(TemporaryFolder folder, int shard) =>
        WaitUntil(() => Task.FromResult(new FileInfo($"{Store(folder, shard)}-wal") is { Exists: true, Length: > 60_000 }), $"shard {shard} to write");

    private static Task WaitForEnd(OneMachineSlurm slurm) => WaitUntil(async () => await slurm.Shell("squeue -h") == "", "the array to end");

    private static async Task WaitUntil(Func<Task<bool>> holds, string what)
    {
        for (DateTime end = DateTime.UtcNow.AddMinutes(4); DateTime.UtcNow < end; await Task.Delay(300))
            if (await holds())
                return;
        Assert.Fail($"Waited in vain for {what}.");
    }
}
