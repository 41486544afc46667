using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Files;

namespace Kernels.Serialization;

/// <summary>Saves to and loads from files and streams of any format. A network changes when all is read.</summary>
internal static class ParameterFile<TFormat>
    where TFormat : IParameterFormat
{
    public static void Save<T>(string path, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(network);
        WholeFile.Write(path, TFormat.Write(network, metadata));
    }

    public static void Save<T>(Stream stream, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        stream.Write(TFormat.Write(network, metadata));
    }

    public static Task SaveAsync<T>(string path, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellation)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(network);
        return NetworkFile.WriteAsync(path, TFormat.Write(network, metadata), cancellation);
    }

    public static Task SaveAsync<T>(Stream stream, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata, CancellationToken cancellation)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        return stream.WriteAsync(TFormat.Write(network, metadata), cancellation).AsTask();
    }

    public static void Load<T>(string path, IMlp<T> network, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        using FileStream stream = NetworkFile.Open(path);
        Load(stream, network, allowMismatch);
    }

    public static void Load<T>(Stream stream, IMlp<T> network, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        TFormat.Read(network, BoundedInput.ReadToEnd(stream, TFormat.Limit(network.Shape)), allowMismatch).CopyTo(network.Parameters);
    }

    public static async Task LoadAsync<T>(string path, IMlp<T> network, bool allowMismatch, CancellationToken cancellation)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        byte[] file = await NetworkFile.ReadAsync(path, TFormat.Limit(network.Shape), cancellation).ConfigureAwait(false);
        TFormat.Read(network, file, allowMismatch).CopyTo(network.Parameters);
    }

    public static async Task LoadAsync<T>(Stream stream, IMlp<T> network, bool allowMismatch, CancellationToken cancellation)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(network);
        byte[] file = await BoundedInput.ReadToEndAsync(stream, TFormat.Limit(network.Shape), cancellation).ConfigureAwait(false);
        TFormat.Read(network, file, allowMismatch).CopyTo(network.Parameters);
    }
}
