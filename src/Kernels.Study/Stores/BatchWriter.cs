using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Stores;

/// <summary>Writes results to a store twice a second, so that a kill loses at most a second of work. A failure ends the work and is told at the end.</summary>
internal sealed class BatchWriter : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.5);

    private readonly RunTable table;
    private readonly CancellationTokenSource work;
    private readonly Timer timer;
    private readonly Lock pendingGate = new();
    private readonly Lock writeGate = new();
    private List<RunResult> pending = [];

    public BatchWriter(RunTable table, CancellationTokenSource work)
    {
        this.table = table;
        this.work = work;
        timer = new Timer(_ => Flush(), state: null, Period, Period);
    }

    /// <summary>Why a batch could not be written; null while all were.</summary>
    public RunStoreException? Failure { get; private set; }

    public void Add(RunResult result)
    {
        lock (pendingGate)
            pending.Add(result);
    }

    /// <summary>Writes what is left.</summary>
    public void Flush()
    {
        lock (writeGate)
        {
            List<RunResult> batch;
            lock (pendingGate)
                (batch, pending) = (pending, []);
            if (batch.Count == 0 || Failure is not null)
                return;

            try
            {
                table.Write(batch);
            }
            catch (RunStoreException failure)
            {
                Failure = failure;
                work.Cancel();
            }
        }
    }

    /// <summary>Waits for a batch that is being written: nothing is written afterwards.</summary>
    public void Dispose()
    {
        using ManualResetEvent done = new(initialState: false);
        if (timer.Dispose(done))
            done.WaitOne();
    }
}
