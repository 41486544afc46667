using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.Study.Digests;
using Kernels.Study.Statistics;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Stores;

/// <summary>Keeps the results of runs in a file: what is there is not run again, and what is new is written within a second.</summary>
/// <remarks>A run is found by its value and by the version of the measures. One process has a store at a time. An instance serves one call at a time.</remarks>
public sealed class RunStore : IRunSource, IDisposable
{
    private readonly IRunProducer source;
    private readonly RunTable table;
    private readonly FigureTable figures;

    private RunStore(IRunProducer source, RunDatabase database)
    {
        this.source = source;
        Database = database;
        table = new RunTable(database);
        figures = new FigureTable(database);
    }

    internal RunDatabase Database { get; }

    /// <summary>Opens a store, or makes it where there is none.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="source">Makes the results that are not there.</param>
    /// <exception cref="RunStoreException">The file is in use, of another program, of a newer version, damaged or read-only, or the disk is full.</exception>
    public static RunStore Open(string path, IRunProducer source) => Open(path, source, pragma: null);

    internal static RunStore Open(string path, IRunProducer source, string? pragma)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(source);
        return new RunStore(source, RunDatabase.Open(path, pragma));
    }

    /// <summary>The results of some runs, from the file or made and written.</summary>
    /// <param name="runs">The runs; one may be asked for more than once and is made once.</param>
    /// <param name="progress">Hears how many runs are done, at first of those that are there.</param>
    /// <param name="cancellation">Ends the work. What is done by then is written.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    /// <exception cref="RunStoreException">The file cannot be read or written.</exception>
    public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(runs);
        RunResult?[] results = table.Find(runs);
        Dictionary<RunSettings, List<int>> places = [];
        List<RunSettings> missing = [];
        int done = 0;
        for (int index = 0; index < results.Length; index++)
        {
            if (results[index] is not null)
            {
                done++;
                continue;
            }
            if (!places.TryGetValue(runs[index], out List<int>? ofRun))
            {
                places.Add(runs[index], ofRun = []);
                missing.Add(runs[index]);
            }
            ofRun.Add(index);
        }

        if (done > 0)
            progress?.Report(done);
        if (missing.Count > 0)
            Make(missing, Take, cancellation);
        return results!;

        void Take(RunResult result)
        {
            foreach (int index in places[result.Settings])
                results[index] = result;
            done += places[result.Settings].Count;
            progress?.Report(done);
        }
    }

    /// <summary>Notes that a shard of some work is begun, or is finished.</summary>
    /// <param name="work">Tells the work, the same for all its shards.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="runs">The number of its runs.</param>
    /// <param name="isFinished">Whether all of them are there.</param>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public void Note(string work, Shard shard, int runs, bool isFinished) => new ShardTable(Database).Note(work, shard, runs, isFinished);

    /// <summary>The digest of all runs, in the order of their keys.</summary>
    /// <exception cref="RunStoreException">The file cannot be read.</exception>
    public Digest Digest() => StoreDigest.Of(Database);

    /// <summary>Figures that follow from the runs. What was added is written by <see cref="KeepFigures"/>.</summary>
    public IFigureCache Figures => figures;

    /// <summary>Writes the figures that were added.</summary>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public void KeepFigures() => figures.Flush();

    public void Dispose() => Database.Dispose();

    /// <summary>Makes runs and writes them. What is done when it ends for whatever reason is written.</summary>
    internal void Make(List<RunSettings> runs, Action<RunResult> take, CancellationToken cancellation)
    {
        using CancellationTokenSource work = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        BatchWriter writer = new(table, work);
        try
        {
            source.Produce(
                runs,
                (_, result) =>
                {
                    writer.Add(result);
                    take(result);
                },
                work.Token);
        }
        catch (OperationCanceledException) when (writer.Failure is not null)
        {
            // The work ended because a batch could not be written; that is thrown below.
        }
        finally
        {
            writer.Dispose();
            writer.Flush();
        }
        if (writer.Failure is { } failure)
            throw failure;
    }
}
