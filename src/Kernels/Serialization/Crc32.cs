using System;

namespace Kernels.Serialization;

/// <summary>The checksum of zip archives: CRC-32 with the reversed polynomial EDB88320 (PKWARE, APPNOTE.TXT, 4.4.7).</summary>
internal static class Crc32
{
    private static readonly uint[] table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        uint[] remainders = new uint[256];
        for (uint index = 0; index < remainders.Length; index++)
        {
            uint remainder = index;
            for (int bit = 0; bit < 8; bit++)
                remainder = (remainder & 1) == 0 ? remainder >> 1 : (remainder >> 1) ^ 0xEDB88320;
            remainders[index] = remainder;
        }
        return remainders;
    }
}
