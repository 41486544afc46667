namespace Runner.Output;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadUsage = 1;
    public const int OutputFailed = 3;

    /// <summary>As shells give it: 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;

    /// <summary>128 and the number of SIGTERM.</summary>
    public const int Terminated = 143;
}
