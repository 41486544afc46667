using System;
using System.IO;
using Kernels.Files;

namespace Runner.Results;

/// <summary>The path of a folder as it was given on the command line.</summary>
internal static class FolderPath
{
    /// <summary>The folder that the path leads to by the rules of the system, without links and dots.</summary>
    /// <exception cref="IOException">It leads nowhere, or is no valid text.</exception>
    public static string Resolve(string given)
    {
        string place = Path.TrimEndingDirectorySeparator(RealPath.Of(given));

        // The system's names are bytes. A name that is not UTF-8 arrives with this sign for the lost bytes, and would lead elsewhere.
        if (place.Contains('\ufffd', StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            throw new IOException($"The name {place} is not valid UTF-8");
        return place;
    }

    /// <summary>Whether the path goes up again after it went down: a reader would have to know whether the folders on the way are links.</summary>
    public static bool TurnsBack(string given)
    {
        bool hasGoneDown = false;
        foreach (string step in given.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && hasGoneDown)
                return true;
            hasGoneDown |= step is not ("." or "..");
        }
        return false;
    }
}
