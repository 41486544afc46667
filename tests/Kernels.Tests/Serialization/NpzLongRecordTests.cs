using System;
using System.Buffers.Binary;
using Kernels.Serialization;
using Kernels.Testing;

namespace Kernels.Tests.Serialization;

/// <summary>Records of 64 bits that are wrong in one way each. Their values reach to where sums and casts overflow.</summary>
public class NpzLongRecordTests
{
    private const int EndRecords = ZipFormat.LongEndLength + ZipFormat.LongEndLocatorLength + ZipFormat.EndLength;

    public static TheoryData<ulong> Sizes => [1, uint.MaxValue, 1UL << 32, long.MaxValue, 1UL << 63, ulong.MaxValue - 100, ulong.MaxValue];

    // Count, length and start of the directory.
    [Theory]
    [MemberData(nameof(Sizes))]
    public void AnEndRecordThatClaimsThisIsRefused(ulong value)
    {
        foreach ((int field, string message) in new[] { (32, "members; its end record says"), (40, "The zip directory "), (48, "") })
        {
            byte[] file = File();
            Span<byte> record = file.AsSpan(file.Length - EndRecords);
            if (field == 48)
                value = Math.Max(value, 1 << 20);
            BinaryPrimitives.WriteUInt64LittleEndian(record[field..], value);
            AssertRefused(file, message);
        }
    }

    // Length, compressed length and start of the first member.
    [Theory]
    [MemberData(nameof(Sizes))]
    public void AMemberThatClaimsThisIsRefused(ulong value)
    {
        for (int field = 0; field < 3; field++)
        {
            byte[] file = File();
            BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(FirstLongFields(file) + sizeof(ulong) * field), value);
            AssertRefused(file, field == 2 ? value == 1 ? "There is no member at byte 1" : "is said to start at byte" : "layers.0.weight.npy");
        }
    }

    [Fact]
    public void AMissingRecordIsSaidByName()
    {
        byte[] withoutRecord = File();
        withoutRecord[^EndRecords]++;
        AssertRefused(withoutRecord, "The zip archive has no 64-bit end record at byte");

        byte[] onDisks = File();
        onDisks[^(ZipFormat.EndLength + 4)] = 3;
        AssertRefused(onDisks, "The zip archive is on 3 disks; it must be on one.");

        byte[] withoutFields = File();
        withoutFields[FirstLongFields(withoutFields) - 4]++;
        AssertRefused(withoutFields, "'layers.0.weight.npy' has a length or place of 64 bits, which is missing in the zip directory.");

        byte[] withShortFields = File();
        withShortFields[FirstLongFields(withShortFields) - 2] = 16;
        AssertRefused(withShortFields, "'layers.0.weight.npy' has a length or place of 64 bits, which is missing in the zip directory.");

        byte[] withLongFields = File();
        withLongFields[FirstLongFields(withLongFields) - 1] = 16;
        AssertRefused(withLongFields, "An extra field of 'layers.0.weight.npy' is said to have 4120 bytes; 24 are left.");
    }

    private static byte[] File() => Fixture.Bytes("serialization/npz/long-everything.npz");

    private static int FirstLongFields(byte[] file)
    {
        int directory = file.AsSpan().IndexOf(BitConverter.GetBytes(ZipFormat.CentralSignature));
        return directory + ZipFormat.CentralLength + "layers.0.weight.npy".Length + 4;
    }

    private static void AssertRefused(byte[] file, string message) =>
        ParameterFormat.Npz.AssertRefused(file, new BareNetwork(new MlpShape([2, 3, 1], [new LearnedParameter("alpha", 0.25)])), message);
}
