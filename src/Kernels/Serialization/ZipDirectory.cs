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
    /// <exception cref="InvalidDataException">The bytes are no zip archive, or one of several disks.</exception>
    public static List<ZipMember> Parse(ReadOnlySpan<byte> file)
    {
        ZipEnd end = ZipEnd.Find(file);
        ReadOnlySpan<byte> directory = file[end.DirectoryStart..end.DirectoryEnd];
        List<ZipMember> members = [];
        while (!directory.IsEmpty)
            members.Add(ParseMember(ref directory, end));
        return (ulong)members.Count == end.Count
            ? members
            : throw new InvalidDataException($"The zip directory has {members.Count} members; its end record says {end.Count}.");
    }

    private static ZipMember ParseMember(ref ReadOnlySpan<byte> directory, ZipEnd end)
    {
        if (directory.Length < ZipFormat.CentralLength || BinaryPrimitives.ReadUInt32LittleEndian(directory) != ZipFormat.CentralSignature)
            throw new InvalidDataException("The zip directory holds something else than members.");

        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
        int extraLength = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
        int length = ZipFormat.CentralLength + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
        if (length > directory.Length)
            throw new InvalidDataException($"A member of the zip directory is said to have {length} bytes; {directory.Length} are left.");

        string name = Encoding.UTF8.GetString(directory.Slice(ZipFormat.CentralLength, nameLength));
        ZipLongFields longFields = new(directory.Slice(ZipFormat.CentralLength + nameLength, extraLength), name);
        // In the order in which they stand there.
        ulong contentLength = longFields.Value(BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]));
        ulong compressedLength = longFields.Value(BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]));
        ulong offset = longFields.Value(BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]));
        int archiveLength = end.DirectoryStart - end.ArchiveStart;
        if (offset > (ulong)archiveLength)
            throw new InvalidDataException($"{Excerpt.Of(name)} is said to start at byte {offset}; the zip directory starts at byte {archiveLength}.");

        ZipMember member = new(
            name,
            Flags: BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]),
            Method: BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]),
            Crc: BinaryPrimitives.ReadUInt32LittleEndian(directory[16..]),
            compressedLength,
            contentLength,
            Start: end.ArchiveStart + (int)offset);
        directory = directory[length..];
        return member;
    }
}
