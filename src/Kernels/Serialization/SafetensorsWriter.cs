using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>Writes parameters as a safetensors file: the length of the header in 8 bytes, the header, the numbers.</summary>
internal static class SafetensorsWriter
{
    public static byte[] Write<T>(MlpShape shape, ReadOnlySpan<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ParameterTensors tensors = new(shape);
        ElementType type = ElementType.Of<T>();
        ReadOnlySpan<byte> header = Header(shape, tensors, type);

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
    private static ReadOnlySpan<byte> Header(MlpShape shape, ParameterTensors tensors, ElementType type)
    {
        ArrayBufferWriter<byte> header = new();
        using (Utf8JsonWriter json = new(header))
        {
            json.WriteStartObject();
            WriteMetadata(json, shape);
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

    private static void WriteMetadata(Utf8JsonWriter json, MlpShape shape)
    {
        json.WriteStartObject(SafetensorsHeader.Metadata);
        json.WriteString("generator", "Kernels");
        json.WriteString(SafetensorsHeader.VersionName, SafetensorsHeader.Version);
        json.WriteString("kernels.widths", string.Join(',', shape.Widths.ToArray()));
        json.WriteEndObject();
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
