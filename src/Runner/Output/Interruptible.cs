using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Runner.Output;

/// <summary>
/// Runs work that may take long, or that may wait for ever, such as for the reader of a pipe. The work cannot be interrupted at any moment, but the
/// wait for it can.
/// </summary>
internal static class Interruptible
{
    /// <summary>Starts work on a thread of its own, which does not keep the program from ending.</summary>
    public static Task<T> Start<T>(Func<T> function) =>
        Task.Factory.StartNew(function, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Waits for a result, and throws the exceptions of the work.</summary>
    /// <param name="function">The computation. After an interrupt it may go on until the program ends, and must do no harm.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static T Compute<T>(Func<T> function, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Result(Start(function), cancellation);
    }

    /// <summary>Waits for the result of work that was started, and throws the exceptions of the work.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static T Result<T>(Task<T> computing, CancellationToken cancellation)
    {
        try
        {
            computing.Wait(cancellation);
            return computing.Result;
        }
        catch (AggregateException exception) when (exception.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    /// <summary>Waits for an action, and throws its exceptions.</summary>
    /// <param name="action">The action. After an interrupt it may go on until the program ends, and must do no harm.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static void Run(Action action, CancellationToken cancellation) => Compute(() => Done(action), cancellation);

    /// <summary>An action as a function whose result means nothing.</summary>
    public static bool Done(Action action)
    {
        action();
        return true;
    }
}
