using System;
using System.Buffers.Binary;
using System.IO;

namespace Kernels.Serialization;

/// <summary>
/// The fields of 64 bits of a zip member: one after the other, for each of its fields of 32 bits that has all bits set (PKWARE, APPNOTE.TXT, 4.5.3).
/// </summary>
internal ref struct ZipLongFields
{
    private const int HeaderLength = 4;

    private readonly string name;
    private ReadOnlySpan<byte> left;

    /// <summary>Finds the fields among the extra fields of a member. They need not be there.</summary>
    /// <exception cref="InvalidDataException">An extra field is longer than they are together.</exception>
    public ZipLongFields(ReadOnlySpan<byte> extra, string name)
    {
        this.name = name;
        while (extra.Length >= HeaderLength)
        {
            ushort id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            extra = extra[HeaderLength..];
            if (length > extra.Length)
                throw new InvalidDataException($"An extra field of {Excerpt.Of(name)} is said to have {length} bytes; {extra.Length} are left.");
            if (id == ZipFormat.LongFieldsId)
                left = extra[..length];
            extra = extra[length..];
        }
    }

    /// <summary>What a field says, in its 32 bits or in the next 64.</summary>
    /// <exception cref="InvalidDataException">There are no next.</exception>
    public ulong Value(uint field)
    {
        if (field != ZipFormat.IsLong)
            return field;
        if (left.Length < sizeof(ulong))
            throw new InvalidDataException($"{Excerpt.Of(name)} has a length or place of 64 bits, which is missing in the zip directory.");
        ulong value = BinaryPrimitives.ReadUInt64LittleEndian(left);
        left = left[sizeof(ulong)..];
        return value;
    }
}
