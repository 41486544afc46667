using System;
using System.Globalization;
using System.IO;

namespace Kernels.Files;

/// <summary>
/// Paths that name an open file by its number, such as <c>/dev/fd/63</c>, which is also <c>/proc/self/fd/63</c> on Linux.
/// They look like links there, but need not lead to any path.
/// </summary>
internal static class DescriptorPath
{
    /// <summary>This process in Linux's folder of processes.</summary>
    public const string OwnProcess = "/proc/self";

    private const string Folder = "/fd";

    /// <summary>Whether a path names an open file of this or another process.</summary>
    public static bool Is(string path) => IsFolder(Path.GetDirectoryName(path));

    /// <summary>The number of an open file of this process.</summary>
    /// <returns>Null if the path names none.</returns>
    public static int? OwnNumber(string path) =>
        Path.GetDirectoryName(path) is "/dev" + Folder or OwnProcess + Folder
        && int.TryParse(Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && Path.Exists(path)
            ? number
            : null;

    private static bool IsFolder(string? path) =>
        path is "/dev" + Folder
        || (path is not null && path.StartsWith("/proc/", StringComparison.Ordinal) && path.EndsWith(Folder, StringComparison.Ordinal));
}
