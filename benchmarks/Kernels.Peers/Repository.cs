using System;
using System.IO;

namespace Kernels.Peers;

/// <summary>Where the files of this repository are.</summary>
internal static class Repository
{
    private static string Root { get; } = FindRoot();

    /// <summary>The path of a file or folder from its path in the repository.</summary>
    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Kernels.sln")))
                return folder;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Kernels.sln; the programs of the peers lie beside it.");
    }
}
