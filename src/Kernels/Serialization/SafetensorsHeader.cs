using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>The JSON header of a safetensors file: a tensor a key, and metadata.</summary>
internal static class SafetensorsHeader
{
    public const string Metadata = "__metadata__";
    public const string VersionName = "kernels.format";
    public const string Version = "1";
    public const string ElementTypeName = "dtype";
    public const string ShapeName = "shape";
    public const string OffsetsName = "data_offsets";

    // The header, a tensor, an array.
    private const int Depth = 3;

    /// <summary>What a header says of each tensor.</summary>
    /// <exception cref="InvalidDataException">It is none, or has tensors that the network does not have.</exception>
    public static Dictionary<string, SafetensorsEntry> Parse(ReadOnlySpan<byte> header, ParameterTensors tensors)
    {
        if (header.IsEmpty || header[0] != '{')
            throw new InvalidDataException("The header does not start with '{', as the format asks.");
        try
        {
            Utf8JsonReader json = new(header, new JsonReaderOptions { MaxDepth = Depth });
            json.Read();
            Dictionary<string, SafetensorsEntry> entries = Entries(ref json, tensors);

            // Text after the object is an error of its own.
            json.Read();
            return entries;
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"The header is no JSON of depth {Depth} or less after byte {exception.BytePositionInLine} of line {exception.LineNumber}.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException("The header holds text that is no valid Unicode.", exception);
        }
    }

    private static Dictionary<string, SafetensorsEntry> Entries(ref Utf8JsonReader json, ParameterTensors tensors)
    {
        Dictionary<string, SafetensorsEntry> entries = new(StringComparer.Ordinal);
        bool hasMetadata = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            bool isNew = name == Metadata ? !hasMetadata : !entries.ContainsKey(name);
            if (!isNew)
                throw new InvalidDataException($"The header has {Excerpt.Of(name)} twice.");
            if (name == Metadata)
            {
                CheckMetadata(ref json);
                hasMetadata = true;
            }
            else
            {
                entries.Add(name, SafetensorsEntryParser.Parse(ref json, tensors.Named(name)));
            }
        }
        return entries;
    }

    private static void CheckMetadata(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new InvalidDataException($"{Metadata} is {SafetensorsEntryParser.Name(json.TokenType)}; an object of texts is needed.");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isVersion = json.ValueTextEquals(VersionName);
            json.Read();
            if (json.TokenType != JsonTokenType.String)
                throw new InvalidDataException($"{Metadata} holds {SafetensorsEntryParser.Name(json.TokenType)}; only texts are allowed.");
            if (isVersion && !json.ValueTextEquals(Version))
                throw new InvalidDataException($"{VersionName} is {Excerpt.Of(json.GetString()!)}; this version of Kernels reads '{Version}'.");
        }
    }
}
