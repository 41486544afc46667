using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Results;

namespace Runner.Tests.Results;

public sealed class LockFileTests
{
    [Fact]
    public async Task OneHoldsItAtATimeAndNoneLosesIt()
    {
        using TemporaryFolder folder = new();
        int holders = 0;
        int turns = 0;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            for (int turn = 0; turn < 10; turn++)
            {
                using LockFile taken = LockFile.Take(folder.At("lock"), CancellationToken.None);
                Assert.Equal(1, Interlocked.Increment(ref holders));
                turns++;
                Interlocked.Decrement(ref holders);
            }
        })));
        Assert.Equal(60, turns);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void WhoWaitsForItCanBeInterrupted()
    {
        using TemporaryFolder folder = new();
        using LockFile taken = LockFile.Take(folder.At("lock"), CancellationToken.None);
        using CancellationTokenSource cancellation = new(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => LockFile.Take(folder.At("lock"), cancellation.Token));
    }

    [Fact]
    public void AFileThatAKilledHolderLeftIsFree()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("lock"), "");
        LockFile.Take(folder.At("lock"), CancellationToken.None).Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AFolderThatIsMissingIsNotWaitedFor()
    {
        using TemporaryFolder folder = new();
        Assert.Throws<DirectoryNotFoundException>(() => LockFile.Take(folder.At("missing/lock"), CancellationToken.None));
    }
}
