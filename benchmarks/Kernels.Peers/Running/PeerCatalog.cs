using System;
using System.Collections.Generic;
using System.IO;
using Kernels.Peers.Own;

namespace Kernels.Peers.Running;

/// <summary>Kernels and its peers: how each is started.</summary>
internal static class PeerCatalog
{
    /// <summary>All programs, Kernels first.</summary>
    /// <param name="buildFolder">Where the compiled ones are put.</param>
    public static IReadOnlyList<Peer> All(string buildFolder) =>
    [
        new Peer("Kernels", HasSingle: true, () => PeerProcess.Start(Environment.ProcessPath!, [.. OwnArguments(), OwnProgram.Command, Samples])),
        new Peer("C++", HasSingle: true, () => PeerProcess.Start(CppCompiler.Compile(Repository.At("benchmarks", "peers", "cpp", "main.cpp"), buildFolder), [Samples])),
        new Peer("NumPy", HasSingle: false, () => PythonProgram("mlp_numpy.py")),
        new Peer("scikit-learn", HasSingle: false, () => PythonProgram("mlp_sklearn.py")),
        new Peer("PyTorch", HasSingle: true, () => PythonProgram("mlp_torch.py")),
    ];

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
