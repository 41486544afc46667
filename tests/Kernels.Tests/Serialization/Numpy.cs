using System.ComponentModel;
using System.Diagnostics;
using System.Linq;

namespace Kernels.Tests.Serialization;

/// <summary>NumPy, as the machine has it.</summary>
internal static class Numpy
{
    // A Python of the user's own may come first on the path, with the system's packages on the system's alone.
    private static readonly string? python = new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(path => Run(path, "import numpy").ExitCode == 0);

    public static bool IsAvailable => python is not null;

    /// <summary>Runs a script and gives what it printed.</summary>
    public static string Output(string script, params string[] arguments)
    {
        (int exitCode, string output, string errors) = Run(python!, script, arguments);
        Assert.True(exitCode == 0, errors);
        return output;
    }

    private static (int ExitCode, string Output, string Errors) Run(string path, string script, params string[] arguments)
    {
        ProcessStartInfo start = new(path, ["-c", script, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
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
