using System;
using System.IO;
using System.Linq;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Kernels.Study.Tests.Sweeps;
using Kernels.Testing;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Tests.Stores;

/// <summary>A file that cannot serve is told in one line.</summary>
public sealed class RunStoreFailureTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CountingSource source = new();

    private string FilePath => folder.At("runs.db");

    [Fact]
    public void AStoreInUseIsToldAsSuch()
    {
        using RunStore first = RunStore.Open(FilePath, source);
        AssertFails("is in use by another process; wait for it, or name another file.");
    }

    [Fact]
    public void ADatabaseOfAnotherProgramIsLeftAlone()
    {
        Change("CREATE TABLE theirs (x)");
        AssertFails("is a database of another program; name another file.");
    }

    [Fact]
    public void AStoreOfANewerVersionIsLeftAlone()
    {
        MakeStore(runs: 0);
        Change("PRAGMA user_version = 7");
        AssertFails("was written by a newer version of this program: its tables are of version 7, this one knows 4.");
    }

    [Fact]
    public void AStoreOfAnOlderVersionIsLeftAlone()
    {
        MakeStore(runs: 0);
        Change("PRAGMA user_version = 1");
        AssertFails("was written by an older version of this program: its tables are of version 1, this one has 4; name another file.");
    }

    [Fact]
    public void AFileThatIsNoDatabaseIsLeftAlone()
    {
        File.WriteAllText(FilePath, string.Concat(Enumerable.Repeat("This is a letter. ", 300)));
        AssertFails("is no store of runs, or its beginning is damaged; name another file.");
    }

    [Fact]
    public void ADamagedStoreIsToldAsSuch()
    {
        MakeStore(runs: 20);
        byte[] bytes = File.ReadAllBytes(FilePath);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        File.WriteAllBytes(FilePath, bytes);
        AssertFails("is damaged; delete it, and its runs are made anew.");
    }

    [Fact]
    public void ARowThatIsCutShortIsToldAsSuch()
    {
        MakeStore(runs: 1);
        Change("UPDATE details SET measures = zeroblob(8)");
        using RunStore store = RunStore.Open(FilePath, source);
        RunStoreException failure = Assert.Throws<RunStoreException>(() => store.Run([Published.Short("relu", 0)], null, default));
        Assert.Contains("is damaged: a run has 8 bytes for ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANumberThatWasChangedIsToldAsDamage()
    {
        MakeStore(runs: 1);
        Change("UPDATE details SET parameters = zeroblob(length(parameters))");
        AssertFails("is damaged: the numbers of a run are not those that were written; delete it, and its runs are made anew.");
    }

    [Fact]
    public void AFolderThatIsNotThereIsToldAsSuch() =>
        Assert.EndsWith(
            "cannot be opened; its folder must exist, and both must be writable.",
            Assert.Throws<RunStoreException>(() => RunStore.Open(folder.At("none/runs.db"), source)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void AStoreThatMayNotBeWrittenIsToldAsSuch()
    {
        // The user of a test may be allowed to write everything, so SQLite is told to refuse.
        MakeStore(runs: 1);
        AssertFails("is read-only; make it writable, or name another file.", "PRAGMA query_only = 1");
    }

    [Fact]
    public void AFullDiskEndsTheWorkAndKeepsWhatIsWritten()
    {
        // SQLite fails in the same way where the disk is full and where the file may not grow.
        MakeStore(runs: 2);
        using (RunStore store = RunStore.Open(FilePath, source, "PRAGMA max_page_count = 1"))
        {
            RunSettings[] many = [.. Enumerable.Range(0, 60).Select(seed => Published.Short("relu", seed))];
            RunStoreException failure = Assert.Throws<RunStoreException>(() => store.Run(many, null, default));
            Assert.EndsWith(
                "cannot grow, as the disk is full; make room, and the same command goes on where it stopped.",
                failure.Message,
                StringComparison.Ordinal);
        }
        int before = source.Produced;
        MakeStore(runs: 2);
        Assert.Equal(before, source.Produced);
    }

    public void Dispose() => folder.Dispose();

    private void AssertFails(string expected, string? pragma = null)
    {
        RunStoreException failure = Assert.Throws<RunStoreException>(() =>
        {
            using RunStore store = RunStore.Open(FilePath, source, pragma);
            store.Run([Published.Short("relu", 0)], null, default);
        });
        Assert.Equal($"{FilePath} {expected}", failure.Message);
    }

    private void MakeStore(int runs)
    {
        using RunStore store = RunStore.Open(FilePath, source);
        store.Run([.. Enumerable.Range(0, runs).Select(seed => Published.Short("relu", seed))], null, default);
    }

    private void Change(string text)
    {
        using SqliteConnection connection = new($"Data Source={FilePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
