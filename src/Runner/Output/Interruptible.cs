using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Runner.Output;

/// <summary>What may have to wait for somebody who does not come, such as the reader of a pipe: it cannot be interrupted, but who waits for it can.</summary>
internal static class Interruptible
{
    /// <summary>Begins it on a thread of its own, which does not keep the program from ending.</summary>
    public static Task Start(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Does it, and throws what it throws.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled; it goes on by itself.</exception>
    public static void Run(Action action, CancellationToken cancellation)
    {
        try
        {
            Start(action).Wait(cancellation);
        }
        catch (AggregateException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }
}
