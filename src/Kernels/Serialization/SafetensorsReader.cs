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
    private const int LongestHeader = 1 << 20;

    /// <summary>The parameters in a file.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this shape.</exception>
    public static T[] Read<T>(MlpShape shape, Stream stream)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        byte[] file = BoundedInput.ReadToEnd(stream, sizeof(long) + LongestHeader + (long)ElementType.Double.Size * shape.ParameterCount);
        int dataOffset = sizeof(long) + HeaderLength(file);
        ReadOnlySpan<byte> data = file.AsSpan(dataOffset);
        ParameterTensors tensors = new(shape);
        Dictionary<string, SafetensorsEntry> entries = SafetensorsHeader.Parse(file.AsSpan(sizeof(long)..dataOffset), tensors);
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
