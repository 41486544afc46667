using System;
using System.IO;

namespace Runner.Results;

/// <summary>Clearing up, which may fail: what is gone already need not go, and what someone else uses by now stays.</summary>
internal static class Attempt
{
    public static void To(Action clearUp)
    {
        try
        {
            clearUp();
        }
        catch (Exception exception) when (IsFailure(exception))
        {
        }
    }

    /// <summary>Whether an exception is the file system's no.</summary>
    public static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
