using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Kernels.Serialization;

/// <summary>
/// Writes a zip archive of stored members. The framework's own archives name the operating system, so that the same content would not have the same bytes.
/// </summary>
internal static class ZipWriter
{
    // Version 2.0 of the format; 1 January 1980, its first day.
    private const ushort Version = 20;
    private const ushort Time = 0;
    private const ushort Date = (1 << 5) | 1;

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> members)
    {
        using MemoryStream archive = new();
        using MemoryStream directory = new();
        using BinaryWriter local = new(archive);
        using BinaryWriter central = new(directory);
        ushort count = 0;
        foreach ((string name, byte[] content) in members)
        {
            uint offset = checked((uint)archive.Position);
            byte[] nameBytes = Encoding.UTF8.GetBytes(name);
            ushort flags = (ushort)(name.All(char.IsAscii) ? 0 : ZipFormat.Utf8Flag);

            local.Write(ZipFormat.LocalSignature);
            WriteCommonFields(local, flags, nameBytes, content);
            local.Write(nameBytes);
            local.Write(content);

            central.Write(ZipFormat.CentralSignature);
            central.Write(Version);
            WriteCommonFields(central, flags, nameBytes, content);
            // No comment, first disk, no attributes.
            central.Write(new byte[10]);
            central.Write(offset);
            central.Write(nameBytes);
            count = checked((ushort)(count + 1));
        }

        uint start = checked((uint)archive.Position);
        local.Write(directory.ToArray());
        WriteEnd(local, count, checked((uint)directory.Length), start);
        return archive.ToArray();
    }

    private static void WriteCommonFields(BinaryWriter record, ushort flags, byte[] name, byte[] content)
    {
        record.Write(Version);
        record.Write(flags);
        record.Write((ushort)ZipFormat.Stored);
        record.Write(Time);
        record.Write(Date);
        record.Write(Crc32.Of(content));
        record.Write((uint)content.Length);
        record.Write((uint)content.Length);
        record.Write((ushort)name.Length);
        // No extra field.
        record.Write((ushort)0);
    }

    private static void WriteEnd(BinaryWriter record, ushort count, uint directoryLength, uint directoryStart)
    {
        record.Write(ZipFormat.EndSignature);
        // This disk and the directory's: both the first.
        record.Write(0u);
        record.Write(count);
        record.Write(count);
        record.Write(directoryLength);
        record.Write(directoryStart);
        // No comment.
        record.Write((ushort)0);
    }
}
