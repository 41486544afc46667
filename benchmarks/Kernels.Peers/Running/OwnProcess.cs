using System;
using System.IO;

namespace Kernels.Peers.Running;

/// <summary>This assembly as a program of its own.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it with arguments.</summary>
    public static PeerProcess Start(params string[] arguments) => PeerProcess.Start(Environment.ProcessPath!, [.. Assembly(), .. arguments]);

    // Started by dotnet, the assembly is its first argument.
    private static string[] Assembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(OwnProcess).Assembly.Location] : [];
}
