using System;
using System.IO;

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
        int most = (int)Math.Min(limit, Array.MaxLength - 1);
        byte[] content = new byte[Math.Min(FirstLength, most + 1)];
        int length = 0;
        while (true)
        {
            int read = stream.Read(content, length, content.Length - length);
            if (read == 0)
                return content[..length];
            length += read;
            if (length > most)
                throw new InvalidDataException($"The file is longer than {most} bytes, the most that a file for this network has.");
            if (length == content.Length)
                Array.Resize(ref content, (int)Math.Min(2L * length, most + 1L));
        }
    }
}
