using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Stores;

/// <summary>The key of a run in a store: a hash of its value and of the version of the measures, of 16 bytes, the same for equal runs alone.</summary>
internal static class RunKey
{
    private const int Bytes = 16;
    private const int SeedBytes = 5;
    private const int Seeds = 4;

    public static UInt128 Of(RunSettings run, int version) => Of(OfCell(run, version), run.DataSeed, run.SplitSeed, run.NetworkSeed, run.OrderSeed);

    /// <summary>The key of all of a run but its seeds.</summary>
    public static UInt128 OfCell(RunSettings run, int version)
    {
        string text = FormattableString.Invariant(
            $"""
            measures {version}
            shape {run.Shape.Text}
            training {run.LearningRate:R} {run.Epochs} {run.BatchSize}
            data {run.Samples} {run.Noise:R} {run.TestFraction:R}
            scale {(run.Scale is { } scale ? scale.ToString() : "usual")}
            geometry {run.MeasuresGeometry} {run.MeasuresStraightLine}
            activation {run.Activation}
            """).ReplaceLineEndings("\n");
        return Hash(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The key of the run of a cell with some seeds.</summary>
    public static UInt128 Of(UInt128 cell, uint data, uint? split, uint network, uint? order)
    {
        Span<byte> bytes = stackalloc byte[Bytes + Seeds * SeedBytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, cell);
        int place = Bytes;
        foreach (uint? seed in (ReadOnlySpan<uint?>)[data, split, network, order])
        {
            bytes[place] = seed is null ? (byte)0 : (byte)1;
            BinaryPrimitives.WriteUInt32BigEndian(bytes[(place + 1)..], seed ?? 0);
            place += SeedBytes;
        }
        return Hash(bytes);
    }

    /// <summary>A key as a store has it; the order of the bytes is that of the numbers.</summary>
    public static byte[] ToBytes(UInt128 key)
    {
        byte[] bytes = new byte[Bytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        return bytes;
    }

    /// <summary>The key of 16 bytes.</summary>
    public static UInt128 FromBytes(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    private static UInt128 Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
