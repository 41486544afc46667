using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace Kernels.Export.Tests.Foreign;

/// <summary>Safetensors files with one thing wrong each.</summary>
internal static class MalformedSafetensors
{
    /// <summary>A sound header: a network 2-3-1 in single precision, its second layer without biases, 48 bytes of data.</summary>
    public const string Sound =
        """{"0.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},"0.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]},"2.weight":{"dtype":"F32","shape":[1,3],"data_offsets":[36,48]}}""";

    /// <summary>Headers and lengths of data.</summary>
    public static IReadOnlyList<(string Header, int DataLength)> All { get; } =
    [
        ("", 0),
        ("{", 0),
        ("{}", 0),
        ("[]", 0),
        ("nonsense", 48),
        (Sound[..^1], 48),
        (Sound, 47),
        (Sound, 49),
        (Sound, 0),
        (Sound.Replace("F32", "F16", StringComparison.Ordinal), 48),
        (Sound.Replace("\"F32\"", "32", StringComparison.Ordinal), 48),
        (Sound.Replace("dtype", "type", StringComparison.Ordinal), 48),
        (Sound.Replace("[3,2]", "[3,-2]", StringComparison.Ordinal), 48),
        (Sound.Replace("[3,2]", "[3,2,1]", StringComparison.Ordinal), 48),
        (Sound.Replace("[3,2]", "[]", StringComparison.Ordinal), 48),
        (Sound.Replace("[3,2]", "[3,2.5]", StringComparison.Ordinal), 48),
        (Sound.Replace("[3,2]", "[9223372036854775807,9223372036854775807]", StringComparison.Ordinal), 48),
        (Sound.Replace("[3,2]", "[2,3]", StringComparison.Ordinal), 48),
        (Sound.Replace("[0,24]", "[-8,16]", StringComparison.Ordinal), 48),
        (Sound.Replace("[0,24]", "[0,24,48]", StringComparison.Ordinal), 48),
        (Sound.Replace("[0,24]", "\"0,24\"", StringComparison.Ordinal), 48),
        (Sound.Replace("0.bias", "0.running_mean", StringComparison.Ordinal), 48),
        (Sound.Replace("0.bias", "1.bias", StringComparison.Ordinal), 48),
        (Sound.Replace("2.weight", "last.weight", StringComparison.Ordinal), 48),
        (Sound.Replace("2.weight", "0.weight", StringComparison.Ordinal), 48),
        (Sound.Replace("{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[24,36]}", "7", StringComparison.Ordinal), 48),
    ];

    /// <summary>A file of a header and zeros.</summary>
    public static byte[] File(string header, int dataLength)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        byte[] file = new byte[sizeof(long) + text.Length + dataLength];
        BinaryPrimitives.WriteInt64LittleEndian(file, text.Length);
        text.CopyTo(file, sizeof(long));
        return file;
    }
}
