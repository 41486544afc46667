using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Kernels.Study.Provenance;

namespace Runner.Tests.Support;

/// <summary>Runs scripts in shells, with our program on their path and without the start-up files of the user.</summary>
internal static class ShellScript
{
    // The program under the name that it has as a tool.
    private static string ProgramFolder { get; } = LinkProgram();

    /// <summary>Why tests with a shell cannot run here; null where they can.</summary>
    public static string? ReasonToSkip(string shell) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, shell)))
            ? null
            : $"{shell} is not to be had here.";

    /// <summary>What a script prints in a folder, with nothing going wrong.</summary>
    public static async Task<string> Output(string shell, string folder, string script, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(shell, [.. Options(shell), "-c", script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{ProgramFolder}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
                ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
                ["POWERSHELL_UPDATECHECK"] = "Off",
                ["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
            },
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await error));
        return output;
    }

    private static string LinkProgram()
    {
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "path")).FullName;
        string link = Path.Combine(folder, ProductInfo.Name);
        File.Delete(link);
        File.CreateSymbolicLink(link, Path.Combine(AppContext.BaseDirectory, "Runner"));
        return folder;
    }

    // What follows a script is $1 and so on: fish calls it $argv, bash and zsh first take a name for $0. PowerShell reads on: it is part of the script.
    private static string[] Options(string shell) => shell switch
    {
        "bash" => ["--norc"],
        "zsh" => ["-f"],
        "fish" => ["--no-config"],
        _ => ["-NoProfile"],
    };
}
