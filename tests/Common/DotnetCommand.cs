using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace Kernels.Testing;

/// <summary>The SDK's command line as a process of its own, as if started from a fresh shell.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs a command to its end and gives what it printed.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="packages">Where it keeps the packages that it restores; null for the user's folder.</param>
    /// <param name="arguments">The command, such as <c>build</c>, and its arguments.</param>
    /// <exception cref="InvalidOperationException">The command failed; the message has its output.</exception>
    public static Task<string> RunAsync(string folder, string? packages, params string[] arguments) =>
        RunProgramAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", folder, packages, arguments);

    /// <summary>The same with a program that a command has made.</summary>
    public static async Task<string> RunProgramAsync(string program, string folder, string? packages, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanEnvironment(start);
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;

            // Where programs of one file are built.
            start.Environment["XDG_DATA_HOME"] = Directory.CreateDirectory($"{packages}-data").FullName;
        }

        using Process process = Process.Start(start)!;
        string[] output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output[0]
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.\n{output[0]}{output[1]}");
    }

    // The command that runs these tests tells its children where its own SDK, build and host are; a user's shell says none of that.
    private static void CleanEnvironment(ProcessStartInfo start)
    {
        foreach (string name in start.Environment.Keys.ToArray())
        {
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        }
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // No process may outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
    }
}
