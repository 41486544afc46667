using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Kernels.Study.Tests.Sweeps;
using Kernels.Testing;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Tests.Stores;

public sealed class StoreMergeTests : IDisposable
{
    private static readonly SweepPlan Plan = new(
        "some sweep",
        [
            Published.Short("relu", 0), Published.Short("sigmoid", 0) with { Epochs = 5 },
            Published.Short("relu", 0) with { Shape = new("2-4-1"), LearningRate = 1e200 },
        ],
        [3, 1, 4, 7]);

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public void ShardsMergedHaveTheBitsOfOneMachine(int count)
    {
        string whole = Make(Shard.Whole);
        string[] parts = [.. Enumerable.Range(1, count).Select(number => Make(new Shard(number, count)))];
        StoreSummary merged = Merge(parts.Reverse());
        Assert.Equal((Plan.Count, DigestOf(whole)), (merged.Runs, merged.Digest));
        Assert.Empty(merged.Gaps);

        // The results come out of the merged store with every number.
        using (RunStore all = RunStore.Open(folder.At("all.db"), new NoRuns()))
        {
            IReadOnlyList<RunResult> expected = Pools.OfThreeThreads.Run([.. Plan], null, default);
            Assert.Equal(RunDigest.Of(expected).ToString(), RunDigest.Of(all.Run([.. Plan], null, default)).ToString());
        }
        Assert.Equal(merged, Merge(parts) with { Gaps = merged.Gaps });
    }

    [Fact]
    public void MissingAndUnfinishedShardsAreNamed()
    {
        string[] parts = [.. ((int[])[2, 3, 6]).Select(number => Make(new Shard(number, 7), isFinished: number != 3))];
        Assert.Equal(["some sweep: of 7 shards 1, 4, 5 and 7 are missing, 3 is not finished"], Merge(parts).Gaps);
        Assert.Empty(Merge([Make(Shard.Whole)]).Gaps);
    }

    [Fact]
    public void AStoreWithOtherNumbersIsRefusedAndNothingOfItIsTaken()
    {
        string first = Make(new Shard(1, 2));
        string second = Make(Shard.Whole);
        Change(second, "UPDATE runs SET checksum = checksum + 1 WHERE id = 1");
        AssertRefused($"{second} has other numbers than the files before it for 1 of the same runs; one of them is damaged.", first, second);
        Assert.Equal(DigestOf(first), DigestOf(folder.At("all.db")));
    }

    [Fact]
    public void StoresOfOtherVersionsAreRefused()
    {
        string part = Make(new Shard(1, 3));
        Change(part, "UPDATE cells SET version = 77 WHERE id = 2");
        AssertRefused($"{part} has runs of version 77 of the measures, this program makes version {MeasureNames.Version}.", part);
        Change(part, "PRAGMA user_version = 2");
        AssertRefused($"{part} was written by an older version of this program: its tables are of version 2, this one has 4; name another file.", part);
        Change(part, "PRAGMA user_version = 9");
        AssertRefused($"{part} was written by a newer version of this program: its tables are of version 9, this one knows 4.", part);
    }

    [Fact]
    public void AFileThatIsNotThereOrIsTheOutputIsRefused()
    {
        AssertRefused($"{folder.At("none.db")} is not there.", folder.At("none.db"));
        Assert.False(System.IO.File.Exists(folder.At("none.db")));
        AssertRefused($"{folder.At("all.db")} is both a part and the output; name another output.", folder.At("all.db"));
    }

    public void Dispose() => folder.Dispose();

    private string Make(Shard shard, bool isFinished = true)
    {
        string path = shard.FileOf(folder.At("runs.db"));
        using RunStore store = RunStore.Open(path, Pools.OfThreeThreads);
        StoredSweep sweep = new(store, Plan);
        IReadOnlyList<int> missing = sweep.Missing(shard);
        sweep.Make(missing, null, default);
        Assert.Empty(sweep.Missing(shard));
        store.Note(Plan.Text, shard, missing.Count, isFinished);
        return path;
    }

    private static string DigestOf(string path)
    {
        using RunStore store = RunStore.Open(path, new NoRuns());
        return new StoredSweep(store, Plan).Digest().ToString();
    }

    private StoreSummary Merge(IEnumerable<string> parts) => StoreMerge.Merge([.. parts], folder.At("all.db"), null, default);

    private void AssertRefused(string message, params string[] parts) =>
        Assert.Equal(message, Assert.Throws<RunStoreException>(() => Merge(parts)).Message);

    private static void Change(string path, string text)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
