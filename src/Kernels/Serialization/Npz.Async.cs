using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;

namespace Kernels.Serialization;

// A path and a stream tell the overloads apart, whatever else is left out.
#pragma warning disable RS0026

public static partial class Npz
{
    /// <inheritdoc cref="Save{T}(string, IMlp{T}, IReadOnlyDictionary{string, string})"/>
    /// <remarks>What is written is the network as it is when the method returns its task.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <param name="metadata">Pairs of one's own.</param>
    /// <param name="cancellation">Ends the writing before it has begun; a file is never left in parts.</param>
    public static Task SaveAsync<T>(
        string path, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<NpzFormat>.SaveAsync(path, network, metadata, cancellation);

    /// <inheritdoc cref="Save{T}(Stream, IMlp{T}, IReadOnlyDictionary{string, string})"/>
    /// <remarks>What is written is the network as it is when the method returns its task.</remarks>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="network">The network.</param>
    /// <param name="metadata">Pairs of one's own.</param>
    /// <param name="cancellation">Ends the writing early.</param>
    public static Task SaveAsync<T>(
        Stream stream, IMlp<T> network, IReadOnlyDictionary<string, string>? metadata = null, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<NpzFormat>.SaveAsync(stream, network, metadata, cancellation);

    /// <inheritdoc cref="Load{T}(string, IMlp{T}, bool)"/>
    /// <param name="path">The file.</param>
    /// <param name="network">The network, of the shape that the file has. It changes when all is read.</param>
    /// <param name="allowMismatch">Whether the file may say that its parameters are of another output or other activations.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static Task LoadAsync<T>(string path, IMlp<T> network, bool allowMismatch = false, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<NpzFormat>.LoadAsync(path, network, allowMismatch, cancellation);

    /// <inheritdoc cref="Load{T}(Stream, IMlp{T}, bool)"/>
    /// <param name="stream">The stream, which is read to its end and stays open.</param>
    /// <param name="network">The network, of the shape that the file has. It changes when all is read.</param>
    /// <param name="allowMismatch">Whether the file may say that its parameters are of another output or other activations.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static Task LoadAsync<T>(Stream stream, IMlp<T> network, bool allowMismatch = false, CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        ParameterFile<NpzFormat>.LoadAsync(stream, network, allowMismatch, cancellation);

    /// <inheritdoc cref="ReadDescription(string)"/>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static async Task<NetworkDescription?> ReadDescriptionAsync(string path, CancellationToken cancellation = default) =>
        NpzReader.ReadDescription(await NetworkFile.ReadAsync(path, long.MaxValue, cancellation).ConfigureAwait(false));
}
