using System;
using System.Diagnostics;
using System.Globalization;

namespace Runner.Output;

/// <summary>A bar on the terminal for runs over half a second; it wipes itself out at the end.</summary>
internal sealed class ProgressBar(Terminal terminal, int epochs) : IProgress<int>, IDisposable
{
    // With a million epochs the line takes 47 columns, which half a screen has. To ask for the width would switch the keypad of the terminal.
    private const int Width = 20;
    private const int FirstAfterMilliseconds = 500;
    private const int NextAfterMilliseconds = 100;

    private readonly Stopwatch stopwatch = Stopwatch.StartNew();
    private long dueAt = FirstAfterMilliseconds;
    private int drawn;

    public void Report(int value)
    {
        if (!terminal.ShowsProgress || stopwatch.ElapsedMilliseconds < dueAt)
            return;

        dueAt = stopwatch.ElapsedMilliseconds + NextAfterMilliseconds;
        string bar = new string('#', (int)((long)Width * value / epochs)).PadRight(Width, '.');
        string line = string.Create(CultureInfo.InvariantCulture, $"[{bar}] epoch {value} of {epochs}");
        terminal.Error.Write($"\r{line}");
        drawn = line.Length;
    }

    public void Dispose()
    {
        if (drawn > 0)
            terminal.Error.Write($"\r{new string(' ', drawn)}\r");
    }
}
