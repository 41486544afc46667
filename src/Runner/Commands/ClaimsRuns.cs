using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Kernels.Study;
using Kernels.Study.Claims;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Runner.Output;
using Runner.Results;

namespace Runner.Commands;

/// <summary>Judges statements with a line of progress. An interrupt loses nothing that is in the store.</summary>
internal static class ClaimsRuns
{
    /// <exception cref="OutputException">The store cannot be used.</exception>
    /// <exception cref="InterruptedWorkException">It was cancelled.</exception>
    public static Ledger Judge(IReadOnlyList<Statement> statements, int seeds, string store, Terminal terminal, CancellationToken cancellation)
    {
        using ProgressBar bar = new(terminal, new StudyProgress("opening the store"));
        TimedProgress progress = new(bar);
        try
        {
            return Interruptible.Compute(() => Judge(statements, seeds, store, progress, cancellation), cancellation);
        }
        catch (OperationCanceledException exception)
        {
            throw new InterruptedWorkException($"interrupted; finished runs are kept in {store}, and the same command goes on", exception);
        }
        catch (RunStoreException exception)
        {
            throw new OutputException($"the store {exception.Message.TrimEnd('.')}", exception);
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            throw new OutputException($"--store is {store}, but must be a file that can be written to ({exception.Message})", exception);
        }
    }

    // The thread that works closes the store, when it is done or when the program ends.
    private static Ledger Judge(
        IReadOnlyList<Statement> statements, int seeds, string store, TimedProgress progress, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(store)) is string folder)
            Directory.CreateDirectory(folder);
        using RunStore runs = RunStore.Open(store, new RunPool());
        return new LedgerRun(runs, progress).Judge(statements, seeds, cancellation);
    }
}
