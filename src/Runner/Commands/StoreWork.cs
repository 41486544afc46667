using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Files;
using Kernels.Study;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Runner.Output;
using Runner.Results;

namespace Runner.Commands;

/// <summary>Works with a store under a line of progress. An interrupt loses nothing that is in the store, and what is computed is still written.</summary>
internal static class StoreWork
{
    // Runs end at their next epoch or measure. Batch systems give at least as long between the signal and the end.
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(10);

    /// <summary>Opens a store, or makes it, and works with it.</summary>
    /// <param name="path">The file of the store.</param>
    /// <param name="pool">Makes the runs that are not there.</param>
    /// <param name="work">The work. It ends soon after an interrupt.</param>
    /// <param name="terminal">Shows progress.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <exception cref="OutputException">The store cannot be used.</exception>
    /// <exception cref="InterruptedWorkException">The work was interrupted.</exception>
    public static T Do<T>(
        string path, RunPool pool, Func<RunStore, IProgress<StudyProgress>, T> work, Terminal terminal, CancellationToken cancellation)
    {
        using ProgressBar bar = new(terminal, new StudyProgress("opening the store"));
        TimedProgress progress = new(bar);
        return Guarded(path, () => ToItsEnd(() => Open(path, pool, work, progress), grace, cancellation));
    }

    /// <summary>Says in one line what a store cannot do.</summary>
    public static T Guarded<T>(string path, Func<T> work)
    {
        RefuseSpecial(path);
        try
        {
            return work();
        }
        catch (OperationCanceledException exception)
        {
            throw new InterruptedWorkException($"interrupted; finished runs are kept in {path}, and the same command goes on", exception);
        }
        catch (RunStoreException exception)
        {
            throw new OutputException($"the store {exception.Message.TrimEnd('.')}", exception);
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            throw new OutputException($"--store is {path}, but must be a file that can be written to ({exception.Message})", exception);
        }
    }

    /// <summary>Refuses a pipe or a device, of which SQLite says that the disk fails.</summary>
    /// <exception cref="OutputException">It is one.</exception>
    public static void RefuseSpecial(string path)
    {
        if (PresentFile.IsSpecial(path))
            throw new OutputException($"the store {path} is a pipe or a device, which keeps nothing; name a file");
    }

    /// <summary>Refuses a store that is one of the files that the command writes.</summary>
    /// <param name="path">The file of the store.</param>
    /// <param name="files">The other files.</param>
    /// <exception cref="UsageException">It is one of them, by whatever path.</exception>
    public static void RefuseAsOutput(string path, params IEnumerable<string> files)
    {
        try
        {
            string store = RealPath.Of(path);
            if (files.FirstOrDefault(file => RealPath.Of(file) == store) is string same)
                throw new UsageException($"{path} is to be a store, but --output writes {same} over it");
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            // A path that leads nowhere is refused where it is opened, with the reason.
        }
    }

    private static T Open<T>(string path, RunPool pool, Func<RunStore, IProgress<StudyProgress>, T> work, IProgress<StudyProgress> progress)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is string folder)
            Directory.CreateDirectory(folder);
        using RunStore store = RunStore.Open(path, pool);
        return work(store, progress);
    }

    /// <summary>Waits for work that ends soon after an interrupt: its thread writes what is left and closes the store.</summary>
    /// <param name="work">The work.</param>
    /// <param name="grace">How long to wait after the interrupt.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static T ToItsEnd<T>(Func<T> work, TimeSpan grace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Task<T> working = Interruptible.Start(work);
        try
        {
            return Interruptible.Result(working, cancellation);
        }
        catch (OperationCanceledException)
        {
            Task.WaitAny([working], grace);
            throw;
        }
    }
}
