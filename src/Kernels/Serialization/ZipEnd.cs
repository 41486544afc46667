using System;
using System.Buffers.Binary;
using System.IO;

namespace Kernels.Serialization;

/// <summary>
/// The content of the records at the end of a zip archive, found as Python's <c>zipfile</c> finds them: bytes may stand before and after the archive.
/// </summary>
/// <param name="ArchiveStart">Where the archive starts in the file.</param>
/// <param name="DirectoryStart">Where its directory starts in the file.</param>
/// <param name="DirectoryEnd">Where its directory ends in the file.</param>
/// <param name="Count">How many members it is said to have.</param>
internal readonly record struct ZipEnd(int ArchiveStart, int DirectoryStart, int DirectoryEnd, ulong Count)
{
    /// <summary>Finds the records in a file that anyone may have made.</summary>
    /// <exception cref="InvalidDataException">The file is no zip archive, or one of several disks.</exception>
    public static ZipEnd Find(ReadOnlySpan<byte> file)
    {
        int place = PlaceOf(file);
        ReadOnlySpan<byte> record = file[place..];
        ulong count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        ulong length = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        ulong start = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (LongPlace(file, place) is int longPlace)
        {
            place = longPlace;
            record = file[place..];
            count = BinaryPrimitives.ReadUInt64LittleEndian(record[32..]);
            length = BinaryPrimitives.ReadUInt64LittleEndian(record[40..]);
            start = BinaryPrimitives.ReadUInt64LittleEndian(record[48..]);
        }
        if (length > (ulong)place || start > (ulong)place - length)
            throw new InvalidDataException($"The zip directory is said to have {length} bytes from byte {start}; it must end at byte {place}.");
        int directoryStart = place - (int)length;
        return new ZipEnd(directoryStart - (int)start, directoryStart, place, count);
    }

    // The last record of its kind. A comment follows, and whatever else was put behind the archive.
    private static int PlaceOf(ReadOnlySpan<byte> file)
    {
        int first = Math.Max(0, file.Length - ZipFormat.EndLength - ushort.MaxValue - 1);
        for (int place = file.Length - ZipFormat.EndLength; place >= first; place--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(file[place..]) == ZipFormat.EndSignature)
                return place;
        throw new InvalidDataException($"The file of {file.Length} bytes does not end as a zip archive does.");
    }

    // The end record with fields of 64 bits stands before its locator, which stands before the end record; it need not be there.
    private static int? LongPlace(ReadOnlySpan<byte> file, int end)
    {
        int locatorPlace = end - ZipFormat.LongEndLocatorLength;
        int place = locatorPlace - ZipFormat.LongEndLength;
        if (place < 0 || BinaryPrimitives.ReadUInt32LittleEndian(file[locatorPlace..]) != ZipFormat.LongEndLocatorSignature)
            return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(file[place..]) != ZipFormat.LongEndSignature)
            throw new InvalidDataException($"The zip archive has no 64-bit end record at byte {place}, before the locator of such a record.");
        ReadOnlySpan<byte> locator = file[locatorPlace..];
        (uint disk, uint disks) = (BinaryPrimitives.ReadUInt32LittleEndian(locator[4..]), BinaryPrimitives.ReadUInt32LittleEndian(locator[16..]));
        return disk == 0 && disks <= 1
            ? place
            : throw new InvalidDataException($"The zip archive is on {disks} disks; it must be on one.");
    }
}
