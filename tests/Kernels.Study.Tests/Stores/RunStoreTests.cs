using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Kernels.Study.Tests.Sweeps;
using Kernels.Testing;

namespace Kernels.Study.Tests.Stores;

public sealed class RunStoreTests : IDisposable
{
    private static readonly RunSettings[] Runs =
    [
        .. Enumerable.Range(0, 6).Select(seed => Published.Short("relu", seed)),
        .. Enumerable.Range(0, 6).Select(seed => Published.Short("sigmoid", seed) with { Scale = InitialScale.He }),
    ];

    private readonly TemporaryFolder folder = new();
    private readonly CountingSource source = new();

    [Fact]
    public void WhatIsStoredIsNotRunAgain()
    {
        string first = DigestOfRun();
        Assert.Equal(Runs.Length, source.Produced);
        Assert.Equal(first, DigestOfRun());
        Assert.Equal(Runs.Length, source.Produced);
        Assert.Equal(RunDigest.Of(Pools.OfThreeThreads.Run(Runs, null, default)).ToString(), first);
    }

    // SQLite gives some of these a meaning of its own. In a full path they have none, so they have to lie in the current folder.
    [Theory]
    [InlineData(":memory:")]
    [InlineData("file:runs?mode=memory")]
    [InlineData("runs;Mode=Memory")]
    [InlineData("ü \"runs'.db")]
    public void AStoreMayHaveAnyName(string name)
    {
        try
        {
            RunStore.Open(name, source).Dispose();
            Assert.True(File.Exists(name));
        }
        finally
        {
            File.Delete(name);
        }
    }

    [Fact]
    public void OneRunAskedForTwiceIsMadeOnce()
    {
        using RunStore store = RunStore.Open(folder.At("runs.db"), source);
        List<int> heard = [];
        IReadOnlyList<RunResult> results = store.Run([Runs[0], Runs[1], Runs[0]], new Heard(heard), default);
        Assert.Equal(2, source.Produced);
        Assert.Same(results[0], results[2]);
        Assert.Equal(3, heard[^1]);
    }

    [Fact]
    public void ACancelledRunGoesOnWhereItStopped()
    {
        using CancellationTokenSource cancellation = new();
        source.AfterEach = () =>
        {
            if (source.Produced == 5)
                cancellation.Cancel();
        };
        using (RunStore store = RunStore.Open(folder.At("runs.db"), source))
            Assert.ThrowsAny<OperationCanceledException>(() => store.Run(Runs, null, cancellation.Token));
        int before = source.Produced;
        source.AfterEach = null;

        string resumed = DigestOfRun();
        Assert.Equal(Runs.Length, source.Produced);
        Assert.InRange(before, 5, Runs.Length - 1);
        Assert.Equal(RunDigest.Of(Pools.OfThreeThreads.Run(Runs, null, default)).ToString(), resumed);
    }

    [Fact]
    public void AKilledProcessLosesAtMostASecond()
    {
        // What a kill leaves are the files as they are while the process still runs.
        source.AfterEach = () =>
        {
            if (source.Produced != 4)
                return;
            Thread.Sleep(TimeSpan.FromSeconds(1.2));
            foreach (string file in Directory.GetFiles(folder.Path))
                File.Copy(file, file.Replace("runs.db", "left.db", StringComparison.Ordinal));
        };
        using (RunStore store = RunStore.Open(folder.At("runs.db"), source))
            store.Run(Runs, null, default);

        CountingSource afterwards = new();
        using RunStore left = RunStore.Open(folder.At("left.db"), afterwards);
        string resumed = RunDigest.Of(left.Run(Runs, null, default)).ToString();
        Assert.Equal(Runs.Length - 4, afterwards.Produced);
        Assert.Equal(RunDigest.Of(Pools.OfThreeThreads.Run(Runs, null, default)).ToString(), resumed);
    }

    [Fact]
    public void NumbersThatAreNoneComeBackToo()
    {
        RunSettings run = Published.Short("relu", 0) with { LearningRate = 1e200 };
        foreach (int expected in (int[])[1, 1])
        {
            using RunStore store = RunStore.Open(folder.At("runs.db"), source);
            RunResult result = store.Run([run], null, default)[0];
            Assert.Equal((double.NaN, double.PositiveInfinity), (result.Measures["fresh"], result.Measures["first_epoch_at_0.1"]));
            Assert.Equal(expected, source.Produced);
        }
    }

    [Fact]
    public void EverySettingIsPartOfTheKey()
    {
        RunSettings run = Published.Run("relu", 0);
        RunSettings[] others =
        [
            run, run with { Activation = "elu" }, run with { DataSeed = 1 }, run with { NetworkSeed = 1 }, run with { LearningRate = 0.1 },
            run with { Epochs = 1 }, run with { BatchSize = 1 }, run with { Samples = 10 }, run with { Noise = 0.1 }, run with { TestFraction = 0.5 },
            run with { Scale = InitialScale.He }, run with { MeasuresGeometry = false }, run with { MeasuresStraightLine = false }, run with { Shape = new StudyShape("2-8-1") },
            run with { SplitSeed = 0 }, run with { OrderSeed = 0 },
        ];
        Assert.Equal(typeof(RunSettings).GetProperties().Length + 1, others.Length);
        Assert.Equal(others.Length, others.Select(other => RunKey.Of(other, 1)).Distinct().Count());
        Assert.NotEqual(RunKey.Of(run, 1), RunKey.Of(run, 2));
    }

    public void Dispose() => folder.Dispose();

    private string DigestOfRun()
    {
        using RunStore store = RunStore.Open(folder.At("runs.db"), source);
        return RunDigest.Of(store.Run(Runs, null, default)).ToString();
    }

    private sealed class Heard(List<int> heard) : IProgress<int>
    {
        public void Report(int value) => heard.Add(value);
    }
}
