using System;
using System.IO;
using Kernels.Files;

namespace Runner.Results;

/// <summary>The path of a folder as it was given on the command line.</summary>
internal static class FolderPath
{
    /// <summary>Where it leads by the rules of the system, without links and dots.</summary>
    /// <exception cref="IOException">It leads nowhere, or is no valid text.</exception>
    public static string Resolve(string given)
    {
        string place = Path.TrimEndingDirectorySeparator(RealPath.Of(given));

        // Names are bytes to the system. Those that are no UTF-8 come here with this sign for what was lost, and would lead elsewhere.
        if (place.Contains('\ufffd', StringComparison.Ordinal) && !OperatingSystem.IsWindows())
            throw new IOException($"The name {place} is not valid UTF-8");
        return place;
    }

    /// <summary>Whether it goes up again after it has gone down, so that whoever reads it must know the folders on its way.</summary>
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
