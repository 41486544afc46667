using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Kernels.Peers.Running;

/// <summary>The C++ compiler of the machine: the one that <c>CXX</c> names, else clang++, else g++.</summary>
internal static class CppCompiler
{
    private static readonly string[] flags = ["-std=c++20", "-O3", "-march=native", "-ffast-math", "-w"];

    /// <summary>Compiles a program.</summary>
    /// <returns>The path of the program.</returns>
    /// <exception cref="PeerException">There is no compiler, or it refuses the source.</exception>
    public static string Compile(string source, string folder)
    {
        string program = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
        string? chosen = Environment.GetEnvironmentVariable("CXX");
        foreach (string compiler in string.IsNullOrEmpty(chosen) ? new[] { "clang++", "g++" } : [chosen])
        {
            try
            {
                using Process process = Process.Start(new ProcessStartInfo(compiler, [.. flags, source, "-o", program]) { RedirectStandardError = true })!;
                string errors = process.StandardError.ReadToEnd();
                process.WaitForExit();
                return process.ExitCode == 0 ? program : throw new PeerException($"{compiler} refuses the source: {errors.Split('\n')[0]}");
            }
            catch (Win32Exception)
            {
                // It is not installed; the next one may be.
            }
        }
        throw new PeerException(string.IsNullOrEmpty(chosen) ? "neither clang++ nor g++ is installed" : $"the compiler {chosen} is not installed");
    }
}
