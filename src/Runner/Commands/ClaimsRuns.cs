using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using Kernels.Study;
using Kernels.Study.Claims;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Judges statements with a line of progress. An interrupt loses nothing that is in the store.</summary>
internal static class ClaimsRuns
{
    /// <summary>The ledger, the networks of the seeds that it names, and a line on what took the time; empty where no run was made.</summary>
    /// <exception cref="OutputException">The store cannot be used.</exception>
    /// <exception cref="InterruptedWorkException">It was cancelled.</exception>
    public static (Ledger Ledger, SeedNetworks Networks, string Times) Judge(
        IReadOnlyList<Statement> statements, int seeds, string store, Terminal terminal, CancellationToken cancellation)
    {
        RunPool pool = new();
        return StoreWork.Do(store, pool, Judge, terminal, cancellation);

        (Ledger, SeedNetworks, string) Judge(RunStore runs, IProgress<StudyProgress> progress)
        {
            long start = Stopwatch.GetTimestamp();
            Ledger ledger = new LedgerRun(runs, progress, runs.Figures, pool).Judge(statements, seeds, cancellation);
            runs.KeepFigures();
            SeedNetworks networks = SeedNetworks.Of(ledger, runs, cancellation);
            return (ledger, networks, WorkText.Of(Stopwatch.GetElapsedTime(start), pool.Threads, pool.WorkTimes()));
        }
    }

    /// <summary>Makes a part of the runs and judges nothing.</summary>
    /// <returns>The digest of all runs of the store.</returns>
    /// <exception cref="OutputException">The store cannot be used.</exception>
    /// <exception cref="InterruptedWorkException">It was cancelled.</exception>
    public static string Make(
        IReadOnlyList<Statement> statements, int seeds, string work, Shard shard, string store, Terminal terminal, CancellationToken cancellation)
    {
        return StoreWork.Do(store, new(), Make, terminal, cancellation);

        string Make(RunStore runs, IProgress<StudyProgress> progress)
        {
            LedgerRun ledger = new(runs, progress);
            IReadOnlyList<RunSettings> part = ledger.RunsOf(statements, seeds, shard, cancellation);
            runs.Note(work, shard, part.Count, isFinished: false);
            ledger.Make(part, cancellation);
            runs.Note(work, shard, part.Count, isFinished: true);
            return runs.Digest().ToString();
        }
    }
}
