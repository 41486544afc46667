using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace Runner.Output;

/// <summary>What may take long, or wait for somebody who does not come, such as the reader of a pipe: it cannot be interrupted at any moment, but who waits for it can.</summary>
internal static class Interruptible
{
    /// <summary>Begins something on a thread of its own, which does not keep the program from ending.</summary>
    public static Task<T> Start<T>(Func<T> function) =>
        Task.Factory.StartNew(function, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Computes something, and throws what that throws.</summary>
    /// <param name="function">The computation; nobody is to mind if it goes on after an interrupt, until the program ends.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static T Compute<T>(Func<T> function, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Task<T> computing = Start(function);
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

    /// <summary>Does something, and throws what that throws.</summary>
    /// <param name="action">The action; nobody is to mind if it goes on after an interrupt, until the program ends.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public static void Run(Action action, CancellationToken cancellation) => Compute(() => Done(action), cancellation);

    /// <summary>An action as a function of no interest.</summary>
    public static bool Done(Action action)
    {
        action();
        return true;
    }
}
