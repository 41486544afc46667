using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Kernels.Serialization;

/// <summary>Reads the directory of a zip archive that anyone may have made.</summary>
internal static class ZipDirectory
{
    /// <summary>The members in the order of the directory.</summary>
    /// <exception cref="InvalidDataException">The bytes are no zip archive, or one of several disks or with 64-bit fields.</exception>
    public static List<ZipMember> Parse(ReadOnlySpan<byte> archive)
    {
        int end = EndOf(archive);
        ReadOnlySpan<byte> record = archive[end..];
        ushort count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        uint start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (start + (long)length != end)
            throw new InvalidDataException($"The zip directory is said to have {length} bytes from byte {start}; it must end at byte {end}.");

        ReadOnlySpan<byte> directory = archive[(int)start..end];
        List<ZipMember> members = [];
        while (!directory.IsEmpty)
            members.Add(ParseMember(ref directory));
        return members.Count == count
            ? members
            : throw new InvalidDataException($"The zip directory has {members.Count} members; its end record says {count}.");
    }

    // The last record of the file, followed by a comment that it gives the length of.
    private static int EndOf(ReadOnlySpan<byte> archive)
    {
        int first = Math.Max(0, archive.Length - ZipFormat.EndLength - ushort.MaxValue);
        for (int position = archive.Length - ZipFormat.EndLength; position >= first; position--)
        {
            ReadOnlySpan<byte> record = archive[position..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(record) == ZipFormat.EndSignature
                && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - ZipFormat.EndLength)
            {
                return position;
            }
        }
        throw new InvalidDataException($"The file of {archive.Length} bytes does not end as a zip archive does.");
    }

    private static ZipMember ParseMember(ref ReadOnlySpan<byte> directory)
    {
        if (directory.Length < ZipFormat.CentralLength || BinaryPrimitives.ReadUInt32LittleEndian(directory) != ZipFormat.CentralSignature)
            throw new InvalidDataException("The zip directory holds something else than members.");

        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
        int length = ZipFormat.CentralLength + nameLength
            + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
        if (length > directory.Length)
            throw new InvalidDataException($"A member of the zip directory is said to have {length} bytes; {directory.Length} are left.");

        ZipMember member = new(
            Encoding.UTF8.GetString(directory.Slice(ZipFormat.CentralLength, nameLength)),
            Flags: BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]),
            Method: BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]),
            Crc: BinaryPrimitives.ReadUInt32LittleEndian(directory[16..]),
            CompressedLength: BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]),
            Length: BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]),
            Offset: BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]));
        directory = directory[length..];
        return member;
    }
}
