using System.ComponentModel;
using System.Diagnostics;

namespace Kernels.Tests.Serialization;

/// <summary>NumPy, as the machine has it.</summary>
internal static class Numpy
{
    public static bool IsAvailable { get; } = Run("import numpy").ExitCode == 0;

    /// <summary>Runs a script and gives what it printed.</summary>
    public static string Output(string script, params string[] arguments)
    {
        (int exitCode, string output, string errors) = Run(script, arguments);
        Assert.True(exitCode == 0, errors);
        return output;
    }

    private static (int ExitCode, string Output, string Errors) Run(string script, params string[] arguments)
    {
        ProcessStartInfo start = new("python3", ["-c", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors);
        }
        catch (Win32Exception exception)
        {
            return (-1, "", exception.Message);
        }
    }
}
