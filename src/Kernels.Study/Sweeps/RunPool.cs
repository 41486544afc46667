using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>Trains and measures runs on several threads. A result depends on its run alone, not on the number of threads or the order of the work.</summary>
/// <remarks>Each thread has one instance of each network, used again for each run. A pool serves one call at a time; a second waits.</remarks>
public sealed class RunPool : IRunProducer
{
    private readonly RunNetworks networks = new();
    private readonly RunWorker[] workers;
    private readonly WorkClock compilation = new();
    private readonly Lock oneCall = new();

    /// <summary>Makes a pool.</summary>
    /// <param name="threads">The number of threads, at least 1; 0 for one to each processor.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public RunPool(int threads = 0)
    {
        if (threads < 0)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"threads is {threads}; it must be at least 1, or 0 for one to each processor.");
        workers = new RunWorker[threads == 0 ? Environment.ProcessorCount : threads];
        RunDataCache data = new(workers.Length + 1);
        for (int index = 0; index < workers.Length; index++)
            workers[index] = new RunWorker(networks, data.Of);
    }

    /// <summary>The number of threads.</summary>
    public int Threads => workers.Length;

    /// <inheritdoc/>
    public IReadOnlyList<RunResult> Run(IReadOnlyList<RunSettings> runs, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(runs);
        RunResult[] results = new RunResult[runs.Count];
        int done = 0;
        Produce(
            runs,
            (index, result) =>
            {
                results[index] = result;
                progress?.Report(++done);
            },
            cancellation);
        return results;
    }

    /// <inheritdoc/>
    public void Produce(IReadOnlyList<RunSettings> runs, Action<int, RunResult> found, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(found);
        foreach (RunSettings run in runs)
            RunRequirements.Require(run);

        lock (oneCall)
        {
            Prepare(runs, cancellation);
            Work work = new(runs, RunOrder.Of(runs, workers.Length), found, cancellation);
            Thread[] threads = new Thread[Math.Min(workers.Length, work.Count)];
            for (int index = 0; index < threads.Length; index++)
            {
                RunWorker worker = workers[index];
                threads[index] = new Thread(() => work.Do(worker)) { IsBackground = true, Name = $"runs {index}" };
                threads[index].Start();
            }
            foreach (Thread thread in threads)
                thread.Join();
            work.ThrowFailure();
        }
        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Nanoseconds a sample of the network of each cell, by activation and shape. It is no result: it differs each time.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyDictionary<(string Activation, string Shape), double> Times(IEnumerable<RunSettings> cells, CancellationToken cancellation)
    {
        lock (oneCall)
            return NetworkTimes.Of(networks, cells, cancellation);
    }

    /// <summary>The networks of some runs, compiled where that is needed.</summary>
    /// <exception cref="ArgumentException">An activation is neither a name nor a formula.</exception>
    /// <exception cref="PlatformNotSupportedException">A network would have to be compiled, which this program cannot do.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<StudyNetwork> Networks(IReadOnlyList<RunSettings> runs, CancellationToken cancellation)
    {
        lock (oneCall)
        {
            Prepare(runs, cancellation);
            return [.. runs.Select(networks.Of)];
        }
    }

    /// <summary>How long the threads took for each kind of work, all of them together, in all calls so far.</summary>
    public IReadOnlyDictionary<RunWork, TimeSpan> WorkTimes()
    {
        lock (oneCall)
            return Enum.GetValues<RunWork>().ToDictionary(
                work => work, work => workers.Aggregate(compilation.Of(work), (sum, worker) => sum + worker.Clock.Of(work)));
    }

    private void Prepare(IReadOnlyList<RunSettings> runs, CancellationToken cancellation)
    {
        compilation.Start();
        networks.Prepare(runs, cancellation);
        compilation.Stop(RunWork.Compilation, workers.Length);
    }

    /// <summary>The runs of one call, from which threads take the next group that is left.</summary>
    private sealed class Work(IReadOnlyList<RunSettings> runs, IReadOnlyList<int[][]> groups, Action<int, RunResult> found, CancellationToken cancellation)
    {
        private readonly Lock oneResult = new();
        private int taken;
        private ExceptionDispatchInfo? failure;

        /// <summary>The number of groups.</summary>
        public int Count => groups.Count;

        public void Do(RunWorker worker)
        {
            try
            {
                for (int next = Interlocked.Increment(ref taken) - 1; next < groups.Count; next = Interlocked.Increment(ref taken) - 1)
                    foreach (int[] training in groups[next])
                    {
                        if (failure is not null)
                            return;
                        cancellation.ThrowIfCancellationRequested();
                        worker.Run(Array.ConvertAll(training, place => runs[place]), (index, result) => Found(training[index], result), cancellation);
                    }
            }
#pragma warning disable CA1031 // It is thrown again on the thread of the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        private void Found(int place, RunResult result)
        {
            lock (oneResult)
                found(place, result);
        }

        public void ThrowFailure() => failure?.Throw();
    }
}
