using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Digests;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Stores;

/// <summary>The runs of a sweep in a store. None of them is held in memory as a whole: a million are fine.</summary>
/// <param name="store">The store.</param>
/// <param name="plan">The sweep.</param>
public sealed class StoredSweep(RunStore store, SweepPlan plan)
{
    private const int RunsAtATime = 10_000;

    /// <summary>The places of those runs of a shard that are not in the store.</summary>
    public IReadOnlyList<int> Missing(Shard shard)
    {
        bool[] there = Reader().Find();
        (int start, int end) = shard.Of(plan.Count);
        List<int> missing = [];
        for (int index = start; index < end; index++)
            if (!there[index])
                missing.Add(index);
        return missing;
    }

    /// <summary>Makes runs that are missing, a part after another.</summary>
    /// <param name="missing">Their places.</param>
    /// <param name="progress">Hears how many are made.</param>
    /// <param name="cancellation">Ends the work. What is done by then is written.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public void Make(IReadOnlyList<int> missing, IProgress<int>? progress, CancellationToken cancellation)
    {
        int done = 0;
        foreach (int[] part in missing.Chunk(RunsAtATime))
            store.Make([.. part.Select(index => plan[index])], _ => progress?.Report(++done), cancellation);
    }

    /// <summary>The digest of those runs of the sweep that are there, in the order of their keys.</summary>
    public Digest Digest() => Reader().Digest();

    /// <summary>Some measures of all runs that are there.</summary>
    public SweepValues Values(params IReadOnlyList<string> measures) => Reader().Read(measures);

    /// <summary>What came of the runs that are there.</summary>
    /// <param name="measures">The measures to sum up.</param>
    public SweepResult Result(IReadOnlyList<string> measures) =>
        new(plan, measures, SweepSummary.Of(Values(measures)), Digest().ToString());

    /// <summary>The losses of each cell over the epochs.</summary>
    public IReadOnlyList<LossBand> LossBands() => LossBand.Of(Values(LossBand.Measures(plan.Cells)));

    /// <summary>A measure over the seeds of each cell.</summary>
    public IReadOnlyList<SweepSummary> Summaries(string measure) => SweepSummary.Of(Values(measure));

    private SweepReader Reader() => new(store.Database, plan);
}
