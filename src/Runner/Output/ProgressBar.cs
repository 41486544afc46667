using System;
using System.Threading;
using Kernels.Study;

namespace Runner.Output;

/// <summary>
/// A line on the terminal that shows work of more than half a second. It draws itself from time to time, with or without progress, and wipes itself
/// out at the end.
/// </summary>
internal sealed class ProgressBar : IProgress<StudyProgress>, IDisposable
{
    private const int FirstAfterMilliseconds = 500;
    private const int NextAfterMilliseconds = 100;

    // A terminal that does not tell its width may be very narrow.
    private const int LeastColumns = 20;

    private readonly Terminal terminal;
    private readonly Lock drawing = new();
    private readonly Timer? timer;
    private StudyProgress latest;
    private int drawn;
    private bool isOver;

    public ProgressBar(Terminal terminal, StudyProgress first)
    {
        this.terminal = terminal;
        latest = first;
        if (terminal.ShowsProgress)
            timer = new Timer(_ => Draw(), null, FirstAfterMilliseconds, NextAfterMilliseconds);
    }

    public void Report(StudyProgress value)
    {
        lock (drawing)
            latest = value;
    }

    public void Dispose()
    {
        timer?.Dispose();
        lock (drawing)
        {
            Wipe();
            isOver = true;
        }
    }

    /// <summary>Makes room for another line until the bar is drawn again.</summary>
    public void Hide()
    {
        lock (drawing)
            Wipe();
    }

    private void Draw()
    {
        lock (drawing)
        {
            int room = Room();
            string text = ProgressText.Of(latest, room);
            if (!isOver && text.Length + drawn > 0)
                Show(text, room);
        }
    }

    // The last column stays free, as some terminals go to the next line after it.
    private int Room() => (terminal.ErrorColumns() is > 0 and int columns ? columns : LeastColumns) - 1;

    private void Wipe()
    {
        if (drawn > 0)
            Show("", Room());
    }

    /// <summary>Overwrites the line.</summary>
    private void Show(string text, int room)
    {
        string line = text.PadRight(Math.Min(drawn, room));
        string end = text.Length == 0 ? "\r" : "";
        terminal.Tell($"\r{line}{end}", new CancellationToken(canceled: true));
        drawn = text.Length;
    }
}
