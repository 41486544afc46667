using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Kernels.Study.Tests.Sweeps;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Study.Tests.Stores;

/// <summary>A store of a million runs is opened, resumed and summed up in less than a second each.</summary>
[Trait("Speed", "Slow")]
public sealed class MillionRunsTests(ITestOutputHelper output) : IDisposable
{
    private const int Runs = 1_000_000;
    private const int Cells = 250;

    // The machine may be busy with other tests: the least time of so many counts.
    private const int Attempts = 20;

    private static readonly TimeSpan most = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void OpeningResumingAndSummingUpTakeLessThanASecondEach()
    {
        RunSettings[] cells = [.. Enumerable.Range(1, Cells).Select(cell => Published.Short("relu", 0) with { LearningRate = cell / 1000.0 })];
        SweepPlan plan = new("million", cells, [.. Enumerable.Range(0, Runs / Cells).Select(seed => (uint)seed)]);
        using (RunStore store = RunStore.Open(folder.At("runs.db"), new InventedRuns()))
            new StoredSweep(store, plan).Make([.. Enumerable.Range(0, Runs - 1)], null, default);

        TimeSpan[] opening = [TimeSpan.MaxValue], resuming = [TimeSpan.MaxValue], summing = [TimeSpan.MaxValue];
        for (int attempt = 0; attempt < Attempts && new[] { opening[0], resuming[0], summing[0] }.Max() > most; attempt++)
        {
            RunStore? store = null;
            Take(opening, () => store = RunStore.Open(folder.At("runs.db"), new InventedRuns()));
            using (store)
            {
                StoredSweep sweep = new(store!, plan);
                Take(resuming, () => Assert.Equal([Runs - 1], sweep.Missing(Shard.Whole)));
                Take(summing, () => Assert.Equal(2 * Cells, SweepSummary.Of(sweep.Values("excess", "loss")).Count));
            }
        }
        output.WriteLine(
            $"Opening {opening[0].TotalMilliseconds:F0} ms, resuming {resuming[0].TotalMilliseconds:F0} ms, summing up {summing[0].TotalMilliseconds:F0} ms.");
        Assert.All([opening[0], resuming[0], summing[0]], time => Assert.InRange(time, TimeSpan.Zero, most));
    }

    public void Dispose() => folder.Dispose();

    private static void Take(TimeSpan[] least, Action action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        action();
        least[0] = watch.Elapsed < least[0] ? watch.Elapsed : least[0];
    }

    /// <summary>Results that nobody trained, with the names and the sizes of real ones.</summary>
    private sealed class InventedRuns : IRunProducer
    {
        private readonly Lazy<RunResult> real = new(() => Pools.OfOneThread.Run([Published.Short("relu", 0)], null, default)[0]);

        public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public void Produce(IReadOnlyList<RunSettings> runs, Action<int, RunResult> found, CancellationToken cancellation)
        {
            for (int index = 0; index < runs.Count; index++)
                found(index, real.Value with { Settings = runs[index] });
        }
    }
}
