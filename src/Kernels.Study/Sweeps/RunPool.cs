using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>Trains and measures runs on several threads. A result depends on its run alone, not on the number of threads or the order of the work.</summary>
/// <remarks>Each thread has one instance of each network, used again for each run. A pool serves one call at a time; a second waits.</remarks>
public sealed class RunPool : IRunProducer
{
    private readonly ConcurrentDictionary<double, Lazy<SharedPoints>> shared = new();
    private readonly RunNetworks networks = new();
    private readonly RunWorker[] workers;
    private readonly Lock oneCall = new();

    /// <summary>Makes a pool.</summary>
    /// <param name="threads">The number of threads, at least 1; 0 for one to each processor.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public RunPool(int threads = 0)
    {
        if (threads < 0)
            throw new ArgumentOutOfRangeException(nameof(threads), threads, $"threads is {threads}; it must be at least 1, or 0 for one to each processor.");
        workers = new RunWorker[threads == 0 ? Environment.ProcessorCount : threads];
        for (int index = 0; index < workers.Length; index++)
            workers[index] = new RunWorker(networks, SharedOf);
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

        // Runs of the same samples follow one another, so that a thread finds them made.
        int[] order =
        [
            .. Enumerable.Range(0, runs.Count)
                .OrderBy(index => runs[index].DataSeed).ThenBy(index => runs[index].SplitSeed)
                .ThenBy(index => runs[index].Noise).ThenBy(index => runs[index].Samples).ThenBy(index => runs[index].TestFraction),
        ];
        lock (oneCall)
        {
            networks.Prepare(runs, cancellation);
            Work work = new(runs, order, found, cancellation);
            Thread[] threads = new Thread[Math.Min(workers.Length, runs.Count)];
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

    private SharedPoints SharedOf(double noise) => shared.GetOrAdd(noise, key => new Lazy<SharedPoints>(() => SharedPoints.Of(key))).Value;

    /// <summary>The runs of one call, from which threads take the next one that is left.</summary>
    private sealed class Work(IReadOnlyList<RunSettings> runs, int[] order, Action<int, RunResult> found, CancellationToken cancellation)
    {
        private readonly Lock oneResult = new();
        private int taken;
        private ExceptionDispatchInfo? failure;

        public void Do(RunWorker worker)
        {
            try
            {
                for (int next = Interlocked.Increment(ref taken) - 1; next < order.Length && failure is null; next = Interlocked.Increment(ref taken) - 1)
                {
                    cancellation.ThrowIfCancellationRequested();
                    RunResult result = worker.Run(runs[order[next]], cancellation);
                    lock (oneResult)
                        found(order[next], result);
                }
            }
#pragma warning disable CA1031 // It is thrown again on the thread of the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }

        public void ThrowFailure() => failure?.Throw();
    }
}
