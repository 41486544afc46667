using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Threading;
using Kernels.Export.Foreign;
using Kernels.Export.Networks;
using Kernels.Export.Onnx;
using Kernels.Export.Sources;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Serialization;

namespace Kernels.Export;

/// <summary>A network from a file of any kind that is read, and the same in every form that is written.</summary>
public sealed class ModelFile
{
    // The largest network has a quarter of a megabyte of numbers.
    private const int Largest = 16 << 20;

    private const string Onnx = "onnx";
    private const string SafetensorsName = "safetensors";
    private const string NpzName = "npz";

    private readonly Action<Stream> saveSafetensors;
    private readonly Action<Stream> saveNpz;

    private ModelFile(TrainedMlp network, Action<Stream> saveSafetensors, Action<Stream> saveNpz) =>
        (Network, this.saveSafetensors, this.saveNpz) = (network, saveSafetensors, saveNpz);

    /// <summary>The forms that are written.</summary>
    public static IReadOnlyList<string> Formats => [.. SourceExport.Languages, Onnx, SafetensorsName, NpzName];

    /// <summary>The network.</summary>
    public TrainedMlp Network { get; }

    /// <summary>Whether a form is text, which a terminal shows.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public static bool IsText(string format) => SourceExport.Languages.Contains(format);

    /// <summary>Reads safetensors and npz files of Kernels, safetensors files of PyTorch, and ONNX models; the content tells which it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="activation">The activation between the layers, for a file of PyTorch, which does not say it.</param>
    /// <param name="output">What follows the last layer, likewise.</param>
    /// <param name="cancellation">Ends the compilation of the network early.</param>
    /// <exception cref="InvalidDataException">The file is none of these, or one whose activation is to be said; the message is one line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    public static ModelFile Read(string path, Formula? activation, OutputKind? output, CancellationToken cancellation = default)
    {
        byte[] file = Bytes(path);
        bool isSafetensors = file.Length > sizeof(long) && file[sizeof(long)] == '{';
        bool isArchive = file.AsSpan().StartsWith("PK"u8);
        if (!isSafetensors && !isArchive)
            return Of(OnnxImport.Read(file), cancellation);
        NetworkDescription? description = isArchive ? Npz.ReadDescription(path) : Safetensors.ReadDescription(path);
        if (description is not null)
            return description.Precision == Precision.Single
                ? Of(MlpFile.Load<float>(path, cancellation).Network, description.Metadata)
                : Of(MlpFile.Load<double>(path, cancellation).Network, description.Metadata);
        if (isArchive)
            throw new InvalidDataException("The archive does not say of which network it is; docs/interop.md has a script that writes what is needed.");
        return activation is not null && output is { } kind
            ? Of(TorchImport.Read(file, activation, kind), cancellation)
            : throw new InvalidDataException("The file does not say which activation and output its network has, as those of PyTorch; they must be said.");
    }

    /// <summary>The network in a form.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <exception cref="ArgumentException">The form is none of them.</exception>
    public byte[] Write(string format)
    {
        if (IsText(format))
            return Encoding.UTF8.GetBytes(SourceExport.Write(Network, format));
        if (format == Onnx)
            return OnnxExport.Write(Network);
        if (format is not (SafetensorsName or NpzName))
            throw new ArgumentException($"The form is '{format}'; {string.Join(", ", Formats)} are allowed.", nameof(format));
        using MemoryStream stream = new();
        (format == NpzName ? saveNpz : saveSafetensors)(stream);
        return stream.ToArray();
    }

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private static ModelFile Of(ImportedMlp imported, CancellationToken cancellation) => imported.Precision == Precision.Single
        ? Of(imported.New<float>(cancellation), null)
        : Of(imported.New<double>(cancellation), null);

    private static ModelFile Of<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        new(TrainedMlp.Of(network, metadata), stream => Safetensors.Save(stream, network, metadata), stream => Npz.Save(stream, network, metadata));

    private static byte[] Bytes(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] bytes = new byte[Largest + 1];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= Largest ? bytes[..length] : throw new InvalidDataException($"The file has more than {Largest} bytes; no network here has so many.");
    }
}
