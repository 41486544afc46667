using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Numerics;
using System.Threading;
using Kernels.Serialization;

namespace Kernels.OnDemand;

/// <summary>
/// Networks from files that say what they hold, as <see cref="Safetensors"/> and <see cref="Npz"/> save them. The type of the network need not be
/// known: its activations, widths and output stand in the file.
/// </summary>
public static class MlpFile
{
    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    /// <summary>The network of a file, with the parameters that it was saved with.</summary>
    /// <typeparam name="T">The type of its numbers, which need not be that of the file: <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <param name="path">A safetensors file or an npz archive; its content tells which.</param>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <exception cref="InvalidDataException">The file is neither, does not say of which network it is, or says what no network can have.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentException">A constant of a formula has no place in the type of the numbers.</exception>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is neither of the two.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    /// <exception cref="PlatformNotSupportedException">Networks cannot be compiled here, see <see cref="MlpCompiler.IsSupported"/>.</exception>
    [RequiresUnreferencedCode(MlpCompiler.Trimming)]
    [RequiresDynamicCode(MlpCompiler.DynamicCode)]
    public static SavedMlp<T> Load<T>(string path, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        bool isArchive = IsArchive(path);
        NetworkDescription description = (isArchive ? Npz.ReadDescription(path) : Safetensors.ReadDescription(path))
            ?? throw new InvalidDataException(
                "The file does not say of which network it is: Kernels did not save it. It can be loaded into a network of a known type.");
        CompiledMlp<T> compiled = MlpCompiler.Compile<T>(MlpDesign.Of(description), cancellation);
        IInspectableMlp<T> network = compiled.New();
        if (isArchive)
            Npz.Load(path, network);
        else
            Safetensors.Load(path, network);
        return new SavedMlp<T>(compiled, network, description);
    }

    private static bool IsArchive(string path)
    {
        using FileStream file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[ZipMark.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(ZipMark);
    }
}
