using System;
using System.Collections.Generic;
using System.IO;

namespace Kernels.Files;

/// <summary>
/// Finds where a path leads. The framework takes <c>link/..</c> for the folder that holds the link; on Unix it is the parent of the folder that the
/// link leads to.
/// </summary>
internal static class RealPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The absolute path, free of links and dots, of the file that the operating system finds or would make at a path.</summary>
    /// <exception cref="IOException">A folder on the way is none, or links lead in a circle.</exception>
    public static string Of(string path)
    {
        if (OperatingSystem.IsWindows())
            return new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

        Stack<string> left = new();
        Push(left, path);
        string place = Path.IsPathRooted(path) ? "/" : Environment.CurrentDirectory;
        int links = 0;
        while (left.TryPop(out string? part))
        {
            if (part is "." or "..")
            {
                RequireFolder(place, path);
                place = part == "." ? place : Path.GetDirectoryName(place) ?? place;
                continue;
            }
            string next = Path.Combine(place, part);
            if (LinkTarget(next) is not string target)
            {
                place = next;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException($"'{path}' leads through more than {MostLinks} symbolic links.");
            Push(left, target);
            place = Path.IsPathRooted(target) ? "/" : place;
        }
        // With it, the path of a file is none.
        return Path.EndsInDirectorySeparator(path) ? Path.Join(place, "/") : place;
    }

    private static void Push(Stack<string> parts, string path)
    {
        string[] all = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (int index = all.Length - 1; index >= 0; index--)
            parts.Push(all[index]);
    }

    private static string? LinkTarget(string path)
    {
        if (path == DescriptorPath.OwnProcess || DescriptorPath.Is(path))
            return null;
        string? target = new FileInfo(path).LinkTarget;
        return target is null || !target.Contains('\uFFFD', StringComparison.Ordinal)
            ? target
            : throw new IOException($"'{path}' is a symbolic link to a name that is no UTF-8; .NET cannot follow it.");
    }

    private static void RequireFolder(string place, string path)
    {
        if (!Directory.Exists(place))
            throw new DirectoryNotFoundException($"'{path}' leads through '{place}', which is no folder.");
    }
}
