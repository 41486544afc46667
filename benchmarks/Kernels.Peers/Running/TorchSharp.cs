using System;
using System.IO;

namespace Kernels.Peers.Running;

/// <summary>The peer whose packages are so large that it is first seen whether they would run.</summary>
internal static class TorchSharp
{
    private const string CppLibrary = "/usr/lib/x86_64-linux-gnu/libstdc++.so.6";

    /// <summary>Builds it.</summary>
    /// <param name="folder">Where the program is put.</param>
    /// <returns>The path of the program.</returns>
    /// <exception cref="PeerException">It would not run, or does not build.</exception>
    public static string Build(string folder)
    {
        // Of GCC 13; where the library has another place, the program says itself what it lacks.
        if (File.Exists(CppLibrary) && File.ReadAllBytes(CppLibrary).AsSpan().IndexOf("GLIBCXX_3.4.32"u8) < 0)
            throw new PeerException("its native library needs the C++ library of GCC 13 or later, which this system does not have");
        return DotnetProject.Build(Repository.At("benchmarks", "peers", "torchsharp", "TorchSharpPeer.csproj"), folder);
    }
}
