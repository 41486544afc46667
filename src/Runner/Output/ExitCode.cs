namespace Runner.Output;

/// <summary>The codes that the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>An argument is unknown or not allowed.</summary>
    public const int BadUsage = 1;

    /// <summary>A ledger is not that of an earlier run.</summary>
    public const int Drifted = 2;

    /// <summary>Results could not be printed or kept.</summary>
    public const int OutputFailed = 3;

    /// <summary>Stores were merged, but shards are missing.</summary>
    public const int Incomplete = 4;

    /// <summary>Memory ran out, or the program has a fault; sysexits.h calls it EX_SOFTWARE.</summary>
    public const int Failed = 70;

    /// <summary>The code that shells give after an interrupt: 128 plus the number of SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>128 plus the number of SIGTERM.</summary>
    public const int Terminated = 143;
}
