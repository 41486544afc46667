using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Kernels.Peers.Running;

/// <summary>The newest C++ compilers of the machine.</summary>
internal static class CppCompiler
{
    // Debian's packages call a version clang++-19, beside that of the distribution without a number.
    private const int Newest = 30;
    private const int Oldest = 12;

    private static readonly string[] flags = ["-std=c++20", "-O3", "-march=native", "-ffast-math", "-w"];

    /// <summary>The families of compilers that build the peer.</summary>
    public static IReadOnlyList<string> Families { get; } = ["clang", "gcc"];

    /// <summary>The lengths of the vectors that it is built with.</summary>
    public static IReadOnlyList<int> VectorBits { get; } = [256, 512];

    /// <summary>Compiles a program.</summary>
    /// <param name="family">One of <see cref="Families"/>.</param>
    /// <param name="source">The path of the source.</param>
    /// <param name="bits">One of <see cref="VectorBits"/>.</param>
    /// <param name="folder">Where it is put.</param>
    /// <returns>The path of the program.</returns>
    /// <exception cref="PeerException">There is no such compiler, or it refuses the source.</exception>
    public static string Compile(string family, string source, int bits, string folder)
    {
        string command = family == "clang" ? "clang++" : "g++";
        string program = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(source)}-{family}-{bits}");
        string[] arguments = [.. flags, $"-DBITS={bits}", $"-mprefer-vector-width={bits}", source, "-o", program, "-lmvec"];
        foreach (string compiler in Enumerable.Range(0, Newest - Oldest + 1).Select(age => $"{command}-{Newest - age}").Append(command))
        {
            try
            {
                using Process process = Process.Start(new ProcessStartInfo(compiler, arguments) { RedirectStandardError = true })!;
                string errors = process.StandardError.ReadToEnd();
                process.WaitForExit();
                return process.ExitCode == 0 ? program : throw new PeerException($"{compiler} refuses the source: {errors.Split('\n')[0]}");
            }
            catch (Win32Exception)
            {
                // It is not installed; an older one may be.
            }
        }
        throw new PeerException($"{command} is not installed");
    }
}
