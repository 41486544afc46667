using System;
using System.IO;

namespace Runner.Results;

/// <summary>Clears up and ignores failures: a file may be gone already, and a folder that someone else uses stays.</summary>
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

    /// <summary>Whether an exception says that the file system refused something.</summary>
    public static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
