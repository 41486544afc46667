using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Runtime.Intrinsics;

namespace Kernels.Peers.Running;

/// <summary>A way to build a program in C++: by the newest compiler of a family that the machine has, in vectors of one length.</summary>
/// <param name="Family">clang or gcc.</param>
/// <param name="Bits">The length of the vectors, 256 or 512.</param>
internal sealed record CppBuild(string Family, int Bits)
{
    // Debian's packages call a version clang++-19, beside that of the distribution without a number.
    private const int Newest = 30;
    private const int Oldest = 12;

    private static readonly string[] flags = ["-std=c++20", "-O3", "-march=native", "-ffast-math", "-w"];

    /// <summary>All ways.</summary>
    public static IReadOnlyList<CppBuild> All { get; } = [.. from family in new[] { "clang", "gcc" } from bits in new[] { 256, 512 } select new CppBuild(family, bits)];

    /// <summary>Each family with the longest vectors that the processor has.</summary>
    public static IReadOnlyList<CppBuild> Widest { get; } = [.. All.Where(build => build.Bits == (Vector512.IsHardwareAccelerated ? 512 : 256))];

    /// <summary>Compiles a program.</summary>
    /// <param name="source">The path of the source.</param>
    /// <param name="more">What else the compiler is told: macros, flags, libraries.</param>
    /// <param name="program">The path of the program.</param>
    /// <exception cref="PeerException">The processor lacks such vectors, there is no such compiler, or it refuses the source.</exception>
    public void Compile(string source, IEnumerable<string> more, string program)
    {
        if (Bits == 512 && !Vector512.IsHardwareAccelerated)
            throw new PeerException("the processor has no vectors of 512 bits");
        string command = Family == "clang" ? "clang++" : "g++";
        string[] arguments = [.. flags, $"-DBITS={Bits}", $"-mprefer-vector-width={Bits}", source, "-o", program, .. more, "-lmvec"];
        foreach (string compiler in Enumerable.Range(0, Newest - Oldest + 1).Select(age => $"{command}-{Newest - age}").Append(command))
        {
            try
            {
                Run(compiler, arguments);
                return;
            }
            catch (Win32Exception)
            {
                // It is not installed; an older one may be.
            }
        }
        throw new PeerException($"{command} is not installed");
    }

    private static void Run(string compiler, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(compiler, arguments) { RedirectStandardError = true })!;
        string[] errors = process.StandardError.ReadToEnd().Split('\n');
        process.WaitForExit();
        // Who includes whom, or which function misses a library, may stand before the line that says what is wrong.
        if (process.ExitCode != 0)
            throw new PeerException($"{compiler} refuses it: {errors.FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal) || line.Contains("cannot find", StringComparison.Ordinal)) ?? errors[0]}");
    }
}
