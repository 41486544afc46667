using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Kernels.Serialization;

/// <summary>Reads the members of a zip archive.</summary>
internal static class ZipContent
{
    /// <summary>The content of a member.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="member">The member.</param>
    /// <param name="limit">The most bytes that its content may have.</param>
    /// <exception cref="InvalidDataException">The member is longer, encrypted, compressed in another way, damaged or not where it should be.</exception>
    public static byte[] Read(byte[] archive, ZipMember member, int limit)
    {
        if (member.Length > (ulong)limit)
            throw new InvalidDataException($"{member.Name} is said to have {member.Length} bytes; at most {limit} are allowed.");
        if ((member.Flags & ZipFormat.EncryptedFlag) != 0)
            throw new InvalidDataException($"{member.Name} is encrypted; this cannot be read.");

        ArraySegment<byte> compressed = Compressed(archive, member);
        byte[] content = member.Method switch
        {
            ZipFormat.Stored => [.. compressed],
            ZipFormat.Deflated => Inflate(compressed, member),
            _ => throw new InvalidDataException($"{member.Name} is compressed by method {member.Method}; 0 (stored) and 8 (deflated) are allowed."),
        };
        if ((ulong)content.Length != member.Length)
            throw new InvalidDataException($"{member.Name} has {content.Length} bytes; the zip directory says {member.Length}.");
        uint crc = Crc32.Of(content);
        return crc == member.Crc
            ? content
            : throw new InvalidDataException($"{member.Name} has the checksum {crc:X8}; the zip directory says {member.Crc:X8}.");
    }

    private static ArraySegment<byte> Compressed(byte[] archive, ZipMember member)
    {
        if (member.Start > archive.Length - ZipFormat.LocalLength)
            throw new InvalidDataException($"{member.Name} is said to start at byte {member.Start} of a file of {archive.Length}.");

        ReadOnlySpan<byte> header = archive.AsSpan(member.Start);
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != ZipFormat.LocalSignature)
            throw new InvalidDataException($"There is no member at byte {member.Start}, where {member.Name} is said to start.");
        int start = member.Start + ZipFormat.LocalLength
            + BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        return start <= archive.Length && member.CompressedLength <= (ulong)(archive.Length - start)
            ? new ArraySegment<byte>(archive, start, (int)member.CompressedLength)
            : throw new InvalidDataException($"{member.Name} is said to have {member.CompressedLength} bytes from byte {start} of a file of {archive.Length}.");
    }

    // Never more than the directory says, which is in bounds: then a byte to see whether it is the end.
    private static byte[] Inflate(ArraySegment<byte> compressed, ZipMember member)
    {
        byte[] content = new byte[member.Length];
        bool isLonger;
        int length;
        try
        {
            using DeflateStream stream = new(new MemoryStream(compressed.Array!, compressed.Offset, compressed.Count), CompressionMode.Decompress);
            length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            isLonger = stream.ReadByte() >= 0;
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{member.Name} cannot be inflated: its {compressed.Count} bytes are no deflated data.", exception);
        }
        return isLonger
            ? throw new InvalidDataException($"{member.Name} inflates to more than the {member.Length} bytes that the zip directory says.")
            : content[..length];
    }
}
