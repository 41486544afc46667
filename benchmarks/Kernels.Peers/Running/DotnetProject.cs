using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace Kernels.Peers.Running;

/// <summary>Peers in .NET, which are outside of the solution: nobody else is to fetch the packages that they need.</summary>
internal static class DotnetProject
{
    // They share projects, whose builds must not meet.
    private static readonly Lock oneAtATime = new();

    /// <summary>Builds a project.</summary>
    /// <param name="project">The path of its file.</param>
    /// <param name="folder">Where the program is put.</param>
    /// <returns>The path of the program.</returns>
    /// <exception cref="PeerException">It does not build, for instance because a package cannot be had.</exception>
    public static string Build(string project, string folder)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        string output = Path.Combine(folder, name);
        string[] arguments = ["build", project, "-c", "Release", "--nologo", "-v", "quiet", "-clp:NoSummary", "--output", output];
        lock (oneAtATime)
        {
            using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
            string[] lines = process.StandardOutput.ReadToEnd().Split('\n');
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new PeerException($"it does not build: {lines.FirstOrDefault(line => line.Contains("error", System.StringComparison.Ordinal))?.Trim()}");
        }
        return Path.Combine(output, $"{name}.dll");
    }
}
