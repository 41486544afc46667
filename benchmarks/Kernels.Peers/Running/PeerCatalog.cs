using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Intrinsics;
using Kernels.Peers.Own;
using Kernels.Peers.Results;

namespace Kernels.Peers.Running;

/// <summary>Kernels and its peers: how each is started.</summary>
internal static class PeerCatalog
{
    /// <summary>All programs, Kernels first.</summary>
    /// <param name="buildFolder">Where the compiled ones are put.</param>
    public static IReadOnlyList<Peer> All(string buildFolder) =>
    [
        new Peer("Kernels", () => PeerProcess.Start(Environment.ProcessPath!, [.. OwnArguments(), OwnProgram.Command, Samples]), HasSingle: true, HasAll: true),
        .. from family in CppCompiler.Families from bits in CppCompiler.VectorBits select Cpp(family, bits, buildFolder),
        new Peer("NumPy", () => PythonProgram("mlp_numpy.py")),
        new Peer("scikit-learn", () => PythonProgram("mlp_sklearn.py")),
        new Peer("PyTorch", () => PythonProgram("mlp_torch.py"), HasSingle: true),
    ];

    private static Peer Cpp(string family, int bits, string buildFolder) => new(
        $"{ProgramResult.Cpp} ({family}, {bits} bits)",
        () => bits == 512 && !Vector512.IsHardwareAccelerated
            ? throw new PeerException("the processor has no vectors of 512 bits")
            : PeerProcess.Start(CppCompiler.Compile(family, Repository.At("benchmarks", "peers", "cpp", "main.cpp"), bits, buildFolder), [Samples]),
        HasSingle: true,
        HasAll: true);

    private static string Samples => Repository.At("tests", "Fixtures", "published", "dataset.csv");

    // Started by dotnet, the assembly is its first argument.
    private static string[] OwnArguments() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(PeerCatalog).Assembly.Location] : [];

    /// <summary>A Python of the user's own may come first on the path, with the libraries installed for the system's: the first that can start the program does.</summary>
    private static PeerProcess PythonProgram(string file)
    {
        PeerException? reason = null;
        foreach (string python in new[] { "python3", "/usr/bin/python3", "python" })
        {
            try
            {
                return PeerProcess.Start(python, [Repository.At("benchmarks", "peers", "python", file), Samples]);
            }
            catch (PeerException exception)
            {
                reason ??= exception;
            }
        }
        throw reason!;
    }
}
