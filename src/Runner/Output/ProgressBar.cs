using System;
using System.Threading;
using Kernels.Study;

namespace Runner.Output;

/// <summary>A line on the terminal for what takes over half a second, drawn from time to time whether or not it is moved on; it wipes itself out at the end.</summary>
internal sealed class ProgressBar : IProgress<StudyProgress>, IDisposable
{
    private const int FirstAfterMilliseconds = 500;
    private const int NextAfterMilliseconds = 100;

    // A terminal that does not say its width is taken to be very narrow.
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

    /// <summary>Makes room for another line, until the time comes to draw this one again.</summary>
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

    // The last column stays free: some terminals go on to the next line when it is taken.
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
