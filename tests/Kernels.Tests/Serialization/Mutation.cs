using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Tests.Serialization;

/// <summary>One to three random changes of a file.</summary>
internal static class Mutation
{
    private static readonly byte[][] words =
    [
        "-1"u8.ToArray(), "0"u8.ToArray(), "99999999999999999999"u8.ToArray(), "1e9"u8.ToArray(), "NaN"u8.ToArray(), "null"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(),
        "["u8.ToArray(), "]"u8.ToArray(), "\""u8.ToArray(), ","u8.ToArray(), "\\u0000"u8.ToArray(), "\\ud800"u8.ToArray(), "F32"u8.ToArray(), "shape"u8.ToArray(), "("u8.ToArray(), "'"u8.ToArray(),
    ];

    private static readonly byte[][] fields =
    [
        [0, 0], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0, 0, 0, 0, 0x80], [0, 0, 0, 0, 1, 0, 0, 0],
    ];

    public static byte[] Of(byte[] original, Random random)
    {
        List<byte> file = [.. original];
        for (int count = random.Next(1, 4); count > 0 && file.Count > 0; count--)
            Change(file, random);
        return [.. file];
    }

    private static void Change(List<byte> file, Random random)
    {
        int place = random.Next(file.Count);
        int length = Math.Min(random.Next(1, 40), file.Count - place);
        switch (random.Next(8))
        {
            case 0:
                file[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                file[place] = (byte)random.Next(256);
                break;
            case 2:
                file.RemoveRange(place, file.Count - place);
                break;
            case 3:
                file.RemoveRange(place, length);
                break;
            case 4:
                file.InsertRange(random.Next(file.Count), file.GetRange(place, length));
                break;
            case 5:
                file.InsertRange(place, words[random.Next(words.Length)]);
                break;
            case 6:
                Overwrite(file, place, words[random.Next(words.Length)]);
                break;
            default:
                Overwrite(file, place, fields[random.Next(fields.Length)]);
                break;
        }
    }

    private static void Overwrite(List<byte> file, int place, byte[] content)
    {
        foreach ((int index, byte value) in content.Index().Take(file.Count - place))
            file[place + index] = value;
    }
}
