using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Kernels.Pages.Tests.Figures;

/// <summary>The pixels of a PNG of 8 bits a channel that is not interlaced, as viewers write them.</summary>
internal sealed class PngPixels
{
    private const int HeaderLength = 8;
    private readonly int width;
    private readonly int channels;
    private readonly byte[] rows;

    public PngPixels(byte[] file)
    {
        using MemoryStream compressed = new();
        for (int chunk = HeaderLength; chunk < file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(chunk));
            ReadOnlySpan<byte> name = file.AsSpan(chunk + 4, 4);
            ReadOnlySpan<byte> data = file.AsSpan(chunk + 8, length);
            if (name.SequenceEqual("IHDR"u8))
                (width, channels) = (BinaryPrimitives.ReadInt32BigEndian(data), data[9] == 6 ? 4 : 3);
            if (name.SequenceEqual("IDAT"u8))
                compressed.Write(data);
            chunk += length + 12;
        }
        compressed.Position = 0;
        using ZLibStream inflate = new(compressed, CompressionMode.Decompress);
        using MemoryStream filtered = new();
        inflate.CopyTo(filtered);
        rows = Unfilter(filtered.ToArray(), width * channels, channels);
    }

    /// <summary>How many pixels have a colour, given as <c>#rrggbb</c>, and are opaque.</summary>
    public int Count(string colour)
    {
        byte[] wanted = Convert.FromHexString(colour[1..]);
        int count = 0;
        for (int pixel = 0; pixel < rows.Length; pixel += channels)
            if (rows.AsSpan(pixel, 3).SequenceEqual(wanted) && (channels == 3 || rows[pixel + 3] == byte.MaxValue))
                count++;
        return count;
    }

    // Each byte is stored as its difference from the one to the left, above, their mean, or the nearest of three (PNG, section 9).
    private static byte[] Unfilter(byte[] filtered, int length, int channels)
    {
        byte[] plain = new byte[filtered.Length / (length + 1) * length];
        for (int row = 0; row * length < plain.Length; row++)
            for (int column = 0; column < length; column++)
            {
                int left = column < channels ? 0 : plain[row * length + column - channels];
                int above = row == 0 ? 0 : plain[(row - 1) * length + column];
                int corner = row == 0 || column < channels ? 0 : plain[(row - 1) * length + column - channels];
                int guess = filtered[row * (length + 1)] switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) };
                plain[row * length + column] = (byte)(filtered[row * (length + 1) + 1 + column] + guess);
            }
        return plain;
    }

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        (int a, int b, int c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
