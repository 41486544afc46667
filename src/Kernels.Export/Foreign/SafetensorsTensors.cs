using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kernels.Serialization;

namespace Kernels.Export.Foreign;

/// <summary>Reads the tensors of a safetensors file of another program, whatever their names.</summary>
internal static class SafetensorsTensors
{
    private const int LongestHeader = 1 << 20;

    // More than the largest network here has, far less than would take memory.
    private const int MostTensors = 100;
    private const int MostNumbers = 100_000;

    /// <summary>The tensors by their names.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file, or hold what no network here can have.</exception>
    public static Dictionary<string, StoredTensor> Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < sizeof(long))
            throw new InvalidDataException($"The file has {file.Length} bytes; a safetensors file starts with 8 that give the length of its header.");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file);
        if (length > (ulong)Math.Min(LongestHeader, file.Length - sizeof(long)))
            throw new InvalidDataException(
                $"The header's length is {length} bytes; the file has {file.Length - sizeof(long)} after it, and at most {LongestHeader} are allowed.");
        ReadOnlySpan<byte> data = file[(sizeof(long) + (int)length)..];
        Dictionary<string, StoredTensor> tensors = [];
        long used = 0;
        try
        {
            using JsonDocument header = JsonDocument.Parse(file.Slice(sizeof(long), (int)length).ToArray(), new JsonDocumentOptions { MaxDepth = 3 });
            JsonElement root = Required(header.RootElement, JsonValueKind.Object, "The header");
            foreach (JsonProperty entry in root.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
            {
                StoredTensor tensor = TensorOf(entry, data, out long bytes);
                if (tensors.Count == MostTensors || !tensors.TryAdd(entry.Name, tensor))
                    throw new InvalidDataException($"The header has {Excerpt.Of(entry.Name)} twice, or more than {MostTensors} tensors.");
                used += bytes;
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The header is no JSON of depth 3 or less.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException("The header holds text that is no valid Unicode.", exception);
        }
        return used == data.Length
            ? tensors
            : throw new InvalidDataException($"The data has {data.Length} bytes; the tensors of the header have {used}.");
    }

    private static StoredTensor TensorOf(JsonProperty entry, ReadOnlySpan<byte> data, out long bytes)
    {
        string name = Excerpt.Of(entry.Name);
        JsonElement fields = Required(entry.Value, JsonValueKind.Object, name);
        long[] dimensions = Integers(fields, "shape", name);
        long[] offsets = Integers(fields, "data_offsets", name);
        string? type = fields.TryGetProperty("dtype", out JsonElement found)
            ? Required(found, JsonValueKind.String, $"dtype of {name}").GetString()
            : null;
        if (type is not ("F32" or "F64"))
            throw new InvalidDataException($"{name} has the dtype {Excerpt.Of(type ?? "none")}; F32 and F64 are read.");
        if (dimensions.Length is not (1 or 2) || dimensions.Any(dimension => dimension is < 1 or > MostNumbers))
            throw new InvalidDataException($"{name} has the shape [{string.Join(", ", dimensions.Take(9))}]; a vector or a matrix is needed.");
        long count = dimensions.Aggregate(1L, (product, dimension) => product * dimension);
        int size = type == "F32" ? sizeof(float) : sizeof(double);
        if (count > MostNumbers || offsets.Length != 2 || offsets[0] < 0 || offsets[1] > data.Length || offsets[1] - offsets[0] != count * size)
            throw new InvalidDataException(
                $"{name} has {count} numbers of {size} bytes and the data_offsets [{string.Join(", ", offsets.Take(9))}] in data of {data.Length} bytes.");
        bytes = count * size;
        double[] values = new double[count];
        for (int index = 0; index < values.Length; index++)
        {
            ReadOnlySpan<byte> number = data.Slice((int)offsets[0] + index * size, size);
            values[index] = size == sizeof(float) ? BinaryPrimitives.ReadSingleLittleEndian(number) : BinaryPrimitives.ReadDoubleLittleEndian(number);
        }
        Precision precision = size == sizeof(float) ? Precision.Single : Precision.Double;
        return new StoredTensor([.. dimensions.Select(dimension => (int)dimension)], values, precision);
    }

    private static long[] Integers(JsonElement fields, string field, string name) => fields.TryGetProperty(field, out JsonElement array)
        ? [.. Required(array, JsonValueKind.Array, $"{field} of {name}").EnumerateArray().Select(
            item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out long value)
                ? value
                : throw new InvalidDataException($"{field} of {name} holds {Excerpt.Of(item.GetRawText())}; whole numbers are needed."))]
        : throw new InvalidDataException($"{name} has no {field}.");

    private static JsonElement Required(JsonElement element, JsonValueKind kind, string name) => element.ValueKind == kind
        ? element
        : throw new InvalidDataException($"{name} is of the kind {element.ValueKind}; {kind} is needed.");
}
