using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Kernels.Serialization;

/// <summary>Reads a stream without trusting what it says of its length.</summary>
internal static class BoundedInput
{
    private const int FirstLength = 1 << 16;

    /// <summary>All that is left in a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">The most bytes that are of use.</param>
    /// <exception cref="InvalidDataException">There are more.</exception>
    public static byte[] ReadToEnd(Stream stream, long limit)
    {
        Content content = new(limit);
        while (content.Add(stream.Read(content.Free.Array!, content.Free.Offset, content.Free.Count)))
        {
        }
        return content.Read;
    }

    /// <summary>All that is left in a stream, waited for without a thread.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="limit">The most bytes that are of use.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <exception cref="InvalidDataException">There are more.</exception>
    public static async Task<byte[]> ReadToEndAsync(Stream stream, long limit, CancellationToken cancellation)
    {
        Content content = new(limit);
        while (content.Add(await stream.ReadAsync(content.Free, cancellation).ConfigureAwait(false)))
        {
        }
        return content.Read;
    }

    /// <summary>The next bytes of a stream, fewer only if it ends before.</summary>
    public static byte[] ReadStart(Stream stream, int length)
    {
        byte[] start = new byte[length];
        return start[..stream.ReadAtLeast(start, length, throwOnEndOfStream: false)];
    }

    /// <summary>What was read so far, in an array that grows with it.</summary>
    private sealed class Content(long limit)
    {
        private readonly int most = (int)Math.Min(limit, Array.MaxLength - 1);
        private byte[] bytes = new byte[Math.Min(FirstLength, Math.Min(limit, Array.MaxLength - 1) + 1)];
        private int length;

        /// <summary>Where the next bytes go; at least one.</summary>
        public ArraySegment<byte> Free => new(bytes, length, bytes.Length - length);

        public byte[] Read => bytes[..length];

        /// <summary>Counts bytes that were read; false at the end of the stream.</summary>
        public bool Add(int read)
        {
            length += read;
            if (length > most)
                throw new InvalidDataException($"The file is longer than {most} bytes, the most that a file for this network has.");
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(2L * length, most + 1L));
            return read > 0;
        }
    }
}
