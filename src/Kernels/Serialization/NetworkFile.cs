using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Files;

namespace Kernels.Serialization;

/// <summary>Reading and writing that the formats have in common.</summary>
internal static class NetworkFile
{
    /// <summary>Opens a file that is read once from its start.</summary>
    public static FileStream Open(string path, FileOptions options = FileOptions.None)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(RealPath.Of(path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 4096, options);
    }

    /// <summary>All bytes of a file.</summary>
    public static async Task<byte[]> ReadAsync(string path, long limit, CancellationToken cancellation)
    {
        FileStream stream = Open(path, FileOptions.Asynchronous);
        await using (stream.ConfigureAwait(false))
            return await BoundedInput.ReadToEndAsync(stream, limit, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a file on another thread: taking a place whole is done by calls of the system that have no form to wait for.</summary>
    public static Task WriteAsync(string path, byte[] content, CancellationToken cancellation) =>
        Task.Run(() => WholeFile.Write(path, content), cancellation);
}
