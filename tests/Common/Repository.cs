using System.IO;
using System.Runtime.CompilerServices;

namespace Kernels.Testing;

/// <summary>The folder of the sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
