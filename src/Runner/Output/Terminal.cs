using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Runner.Output;

/// <summary>The two streams that the program writes to.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="ShowsProgress">Whether a person watches the messages, so that a line may be overwritten.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress)
{
    // After an interrupt nobody should wait longer for a message that cannot be written.
    private static readonly TimeSpan lastPatience = TimeSpan.FromMilliseconds(100);

    /// <summary>The width of the results; 0 if it is unknown or unlimited.</summary>
    public Func<int> OutputColumns { get; init; } = () => 0;

    /// <summary>The width of the messages; 0 if it is unknown.</summary>
    public Func<int> ErrorColumns { get; init; } = () => 0;

    public static Terminal OfProcess() => new(
        StandardStream.Writer(StandardStream.Output), StandardStream.Writer(StandardStream.Error),
        ShowsProgress: StandardStream.IsOpen(StandardStream.Error) && !Console.IsErrorRedirected)
    {
        OutputColumns = () => Console.IsOutputRedirected ? 0 : StandardStream.Columns(StandardStream.Output),
        ErrorColumns = () => StandardStream.Columns(StandardStream.Error),
    };

    /// <summary>Prints results.</summary>
    /// <param name="text">The text, with its line ends.</param>
    /// <param name="cancellation">Ends the wait for a reader who does not read.</param>
    /// <exception cref="OutputException">They cannot be printed.</exception>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public void Print(string text, CancellationToken cancellation)
    {
        try
        {
            Interruptible.Run(() => Output.Write(text), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"standard output cannot be written to ({exception.Message})", exception);
        }
    }

    /// <summary>Writes a message if that is possible. It ignores a failure, as there is no other way to tell it.</summary>
    /// <param name="text">The text, with its line ends.</param>
    /// <param name="cancellation">Ends the wait for a reader who does not read.</param>
    public void Tell(string text, CancellationToken cancellation)
    {
        Task telling = Interruptible.Start(() => Interruptible.Done(() => Error.Write(text)));
        try
        {
            telling.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            Task.WaitAny([telling], lastPatience);
        }
        catch (AggregateException)
        {
        }
    }
}
