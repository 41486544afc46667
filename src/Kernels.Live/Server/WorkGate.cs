using System;
using System.Threading;
using System.Threading.Tasks;

namespace Kernels.Live.Server;

/// <summary>Thrown where more work waits than the server takes.</summary>
internal sealed class BusyException() : Exception("too many trainings wait; try again in a moment");

/// <summary>Lets as much work run at once as there are processors, on threads of its own, and a bounded number of it wait.</summary>
/// <param name="mostWaiting">How much may wait.</param>
internal sealed class WorkGate(int mostWaiting) : IDisposable
{
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);
    private int waiting;

    /// <summary>Does some work when its turn comes.</summary>
    /// <exception cref="BusyException">Too much waits already.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants the result any more.</exception>
    public async Task<T> Do<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > mostWaiting)
                throw new BusyException();
            await places.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        try
        {
            return await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
