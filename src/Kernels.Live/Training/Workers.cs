using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Kernels.Live.Training;

/// <summary>Does pieces of work on one thread to each processor. Each piece has a place of its own for its result, so that the order does not count.</summary>
internal static class Workers
{
    /// <summary>Does all pieces, and throws the first exception of one.</summary>
    /// <param name="count">The number of pieces.</param>
    /// <param name="piece">Does the piece of a number.</param>
    public static void Do(int count, Action<int> piece)
    {
        int taken = -1;
        ExceptionDispatchInfo? failure = null;
        Thread[] threads = new Thread[Math.Min(count, Environment.ProcessorCount) - 1];
        for (int index = 0; index < threads.Length; index++)
        {
            threads[index] = new Thread(Work) { IsBackground = true, Name = $"seeds {index}" };
            threads[index].Start();
        }
        Work();
        foreach (Thread thread in threads)
            thread.Join();
        failure?.Throw();

        void Work()
        {
            try
            {
                for (int next = Interlocked.Increment(ref taken); next < count && failure is null; next = Interlocked.Increment(ref taken))
                    piece(next);
            }
#pragma warning disable CA1031 // It is thrown again on the thread of the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }
    }
}
