using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>Parses what a safetensors header says of one tensor: dtype, shape and data_offsets, each once, in any order.</summary>
internal static class SafetensorsEntryParser
{
    // More than any array that is needed has; what a message can show.
    private const int MostNumbers = 8;

    /// <summary>Parses the value that follows, against the tensor that it has to be.</summary>
    public static SafetensorsEntry Parse(ref Utf8JsonReader json, ParameterTensor tensor)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new InvalidDataException($"{tensor.Name} is {Name(json.TokenType)} in the header; an object is needed.");

        ElementType? type = null;
        long[]? shape = null;
        long[]? offsets = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string key = json.GetString()!;
            json.Read();
            switch (key)
            {
                case SafetensorsHeader.ElementTypeName when type is null:
                    type = ParseType(ref json, tensor);
                    break;
                case SafetensorsHeader.ShapeName when shape is null:
                    shape = ParseNumbers(ref json, tensor, key);
                    break;
                case SafetensorsHeader.OffsetsName when offsets is null:
                    offsets = ParseNumbers(ref json, tensor, key);
                    break;
                default:
                    throw new InvalidDataException($"{tensor.Name} has a key {Excerpt.Of(key)}; dtype, shape and data_offsets are needed, each once.");
            }
        }
        if (type is null || shape is null || offsets is null)
            throw new InvalidDataException($"{tensor.Name} lacks {(type is null ? "dtype" : shape is null ? "shape" : "data_offsets")} in the header.");

        tensor.RequireShape(shape);
        return Entry(tensor, type, offsets);
    }

    /// <summary>What a token is, in words.</summary>
    public static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    // Offsets are at least 0, so that their difference does not overflow.
    private static SafetensorsEntry Entry(ParameterTensor tensor, ElementType type, long[] offsets) =>
        offsets.Length == 2 && offsets[1] - offsets[0] == (long)type.Size * tensor.Count
            ? new SafetensorsEntry(type, offsets[0], offsets[1])
            : throw new InvalidDataException(
                $"{tensor.Name} has the data_offsets [{string.Join(", ", offsets)}]; two with {(long)type.Size * tensor.Count} bytes between them are needed.");

    private static ElementType ParseType(ref Utf8JsonReader json, ParameterTensor tensor)
    {
        if (json.TokenType != JsonTokenType.String)
            throw new InvalidDataException($"The dtype of {tensor.Name} is {Name(json.TokenType)}; F64 or F32 is needed.");
        string name = json.GetString()!;
        return name == ElementType.Double.SafetensorsName ? ElementType.Double
            : name == ElementType.Single.SafetensorsName ? ElementType.Single
            : throw new InvalidDataException($"The dtype of {tensor.Name} is {Excerpt.Of(name)}; F64 or F32 is needed.");
    }

    private static long[] ParseNumbers(ref Utf8JsonReader json, ParameterTensor tensor, string key)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            throw new InvalidDataException($"The {key} of {tensor.Name} is {Name(json.TokenType)}; an array is needed.");

        List<long> numbers = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out long number) || number < 0)
                throw new InvalidDataException($"The {key} of {tensor.Name} holds something else than whole numbers from 0 to {long.MaxValue}.");
            if (numbers.Count == MostNumbers)
                throw new InvalidDataException($"The {key} of {tensor.Name} has more than {MostNumbers} numbers.");
            numbers.Add(number);
        }
        return [.. numbers];
    }
}
