using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>Reads parameters from a safetensors file that anyone may have made.</summary>
internal static class SafetensorsReader
{
    // The header of the largest network has a few kilobytes; the rest is for the metadata of other writers.
    public const int LongestHeader = 1 << 20;

    /// <summary>The most bytes of a file that say what it holds.</summary>
    public const int LongestStart = sizeof(long) + LongestHeader;

    /// <summary>The most bytes that a file of a shape has.</summary>
    public static long Limit(MlpShape shape) => sizeof(long) + LongestHeader + (long)ElementType.Double.Size * shape.ParameterCount;

    /// <summary>The parameters in a file.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this shape, or, unless that is allowed, of another network.</exception>
    public static T[] Read<T>(IMlp<T> network, byte[] file, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        MlpShape shape = network.Shape;
        int dataOffset = sizeof(long) + HeaderLength(file);
        ReadOnlySpan<byte> data = file.AsSpan(dataOffset);
        ParameterTensors tensors = new(shape);
        Dictionary<string, SafetensorsEntry> entries = SafetensorsHeader.Parse(
            file.AsSpan(sizeof(long)..dataOffset), tensors, metadata => DescriptionCheck.Require(network, metadata, allowMismatch));
        tensors.RequireAll(entries);
        RequireGapless(entries, data.Length);

        T[] parameters = new T[shape.ParameterCount];
        foreach (ParameterTensor tensor in tensors.All)
        {
            SafetensorsEntry entry = entries[tensor.Name];
            TensorData.Read(tensor, entry.Type, columnMajor: false, data[(int)entry.Begin..(int)entry.End], parameters.AsSpan());
        }
        return parameters;
    }

    /// <summary>What a file, or its start of <see cref="LongestStart"/> bytes, says of its network; null if it says nothing.</summary>
    /// <exception cref="InvalidDataException">It is no safetensors file.</exception>
    public static NetworkDescription? ReadDescription(ReadOnlySpan<byte> file) =>
        DescriptionReader.Read(SafetensorsHeader.ParseMetadata(file.Slice(sizeof(long), HeaderLength(file))));

    private static int HeaderLength(ReadOnlySpan<byte> file)
    {
        if (file.Length < sizeof(long))
            throw new InvalidDataException(
                $"The file has {file.Length} bytes; a safetensors file starts with {sizeof(long)} that give the length of its header.");

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        int most = Math.Min(LongestHeader, file.Length - sizeof(long));
        return length <= (ulong)most
            ? (int)length
            : throw new InvalidDataException($"The header's length is {length} bytes; at most {most} are allowed in a file of {file.Length}.");
    }

    private static void RequireGapless(Dictionary<string, SafetensorsEntry> entries, int dataLength)
    {
        long end = 0;
        foreach ((string name, SafetensorsEntry entry) in entries.OrderBy(entry => entry.Value.Begin))
        {
            if (entry.Begin != end)
                throw new InvalidDataException($"{name} starts at byte {entry.Begin} of the data; {end} is needed, the end of the tensor before it.");
            end = entry.End;
        }
        if (end != dataLength)
            throw new InvalidDataException($"The data has {dataLength} bytes; the tensors of the header need {end}.");
    }
}
