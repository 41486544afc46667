using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Numerics;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>Writes parameters as a safetensors file: the length of the header in 8 bytes, the header, the numbers.</summary>
internal static class SafetensorsWriter
{
    /// <summary>The file of a network.</summary>
    /// <exception cref="ArgumentException">The metadata are too long, or have a name that is kept for Kernels.</exception>
    public static byte[] Write<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        MlpShape shape = network.Shape;
        ReadOnlySpan<T> parameters = network.Parameters;
        ParameterTensors tensors = new(shape);
        ElementType type = ElementType.Of<T>();
        ReadOnlySpan<byte> header = Header(DescriptionWriter.Pairs(network, metadata), tensors, type);
        if (header.Length > SafetensorsReader.LongestHeader)
            throw new ArgumentException(
                $"metadata make a header of {header.Length} bytes; at most {SafetensorsReader.LongestHeader} are allowed.", nameof(metadata));

        byte[] file = new byte[checked(sizeof(long) + header.Length + type.Size * shape.ParameterCount)];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file.AsSpan(sizeof(long)));
        Span<byte> data = file.AsSpan(sizeof(long) + header.Length);
        foreach (ParameterTensor tensor in tensors.All)
        {
            TensorData.Write(tensor, parameters, data);
            data = data[(type.Size * tensor.Count)..];
        }
        return file;
    }

    // Spaces at its end let the numbers start at a multiple of 8.
    private static ReadOnlySpan<byte> Header(List<KeyValuePair<string, string>> metadata, ParameterTensors tensors, ElementType type)
    {
        ArrayBufferWriter<byte> header = new();
        using (Utf8JsonWriter json = new(header, TextPairs.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject(SafetensorsHeader.Metadata);
            TextPairs.Write(json, metadata);
            json.WriteEndObject();
            long offset = 0;
            foreach (ParameterTensor tensor in tensors.All)
            {
                WriteEntry(json, tensor, type, offset);
                offset += (long)type.Size * tensor.Count;
            }
            json.WriteEndObject();
        }
        int padding = -header.WrittenCount & (sizeof(long) - 1);
        header.GetSpan(padding)[..padding].Fill((byte)' ');
        header.Advance(padding);
        return header.WrittenSpan;
    }

    private static void WriteEntry(Utf8JsonWriter json, ParameterTensor tensor, ElementType type, long offset)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString(SafetensorsHeader.ElementTypeName, type.SafetensorsName);
        json.WriteStartArray(SafetensorsHeader.ShapeName);
        foreach (int dimension in tensor.Dimensions)
            json.WriteNumberValue(dimension);
        json.WriteEndArray();
        json.WriteStartArray(SafetensorsHeader.OffsetsName);
        json.WriteNumberValue(offset);
        json.WriteNumberValue(offset + (long)type.Size * tensor.Count);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
