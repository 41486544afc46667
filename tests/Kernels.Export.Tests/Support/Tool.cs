using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Kernels.Export.Tests.Support;

/// <summary>The programs that tests run: another tool's interpreter or compiler.</summary>
internal static class Tool
{
    // A Python of the user's own may come first on the path, with the system's packages on the system's alone.
    private static readonly string[] pythons = ["python3", "/usr/bin/python3"];

    /// <summary>A Python that imports these modules; null where there is none.</summary>
    public static string? Python(params string[] modules) => pythons.FirstOrDefault(path => Starts(path, "-c", string.Join('\n', modules.Select(name => $"import {name}"))));

    /// <summary>The program of a name; null where it is missing.</summary>
    public static string? Find(string name) => Starts(name, "--version") ? name : null;

    /// <summary>Runs a program and gives what it printed, as bytes.</summary>
    /// <param name="folder">The folder in which it runs.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="command">The program and its arguments.</param>
    public static byte[] Run(string folder, byte[] input, params string[] command)
    {
        (int exitCode, byte[] output, string errors) = Start(folder, input, command);
        Assert.True(exitCode == 0, $"{string.Join(' ', command)} ended with {exitCode}: {errors}");
        return output;
    }

    private static bool Starts(params string[] command)
    {
        try
        {
            return Start(Path.GetTempPath(), [], command).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, byte[] Output, string Errors) Start(string folder, byte[] input, string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        using MemoryStream output = new();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        using (Stream stream = process.StandardInput.BaseStream)
            stream.Write(input);
        Task.WaitAll(copied, errors);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.Result);
    }
}
