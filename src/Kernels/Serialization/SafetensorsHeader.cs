using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>The JSON header of a safetensors file: a tensor a key, and metadata.</summary>
internal static class SafetensorsHeader
{
    public const string Metadata = "__metadata__";
    public const string ElementTypeName = "dtype";
    public const string ShapeName = "shape";
    public const string OffsetsName = "data_offsets";

    // The header, a tensor, an array.
    private const int Depth = 3;

    private delegate T Parser<out T>(ref Utf8JsonReader json);

    /// <summary>What a header says of each tensor.</summary>
    /// <param name="header">The header.</param>
    /// <param name="tensors">The tensors of the network.</param>
    /// <param name="check">Takes the metadata, which Kernels writes before the tensors, so that what it says of the network is compared first.</param>
    /// <exception cref="InvalidDataException">It is none, or has tensors that the network does not have.</exception>
    public static Dictionary<string, SafetensorsEntry> Parse(ReadOnlySpan<byte> header, ParameterTensors tensors, Action<Dictionary<string, string>> check) =>
        Guarded(header, (ref Utf8JsonReader json) => Entries(ref json, tensors, check));

    /// <summary>The metadata of a header alone; empty if it has none.</summary>
    /// <exception cref="InvalidDataException">It is no header.</exception>
    public static Dictionary<string, string> ParseMetadata(ReadOnlySpan<byte> header) => Guarded(header, static (ref Utf8JsonReader json) =>
    {
        Dictionary<string, string> metadata = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals(Metadata))
                metadata = TextPairs.Read(ref json, Metadata);
            else
                json.Skip();
        }
        return metadata;
    });

    private static T Guarded<T>(ReadOnlySpan<byte> header, Parser<T> parse)
    {
        if (header.IsEmpty || header[0] != '{')
            throw new InvalidDataException("The header does not start with '{', as the format asks.");
        try
        {
            Utf8JsonReader json = new(header, new JsonReaderOptions { MaxDepth = Depth });
            json.Read();
            T parsed = parse(ref json);

            // Text after the object is an error of its own.
            json.Read();
            return parsed;
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

    private static Dictionary<string, SafetensorsEntry> Entries(ref Utf8JsonReader json, ParameterTensors tensors, Action<Dictionary<string, string>> check)
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
                check(TextPairs.Read(ref json, Metadata));
                hasMetadata = true;
            }
            else
            {
                entries.Add(name, SafetensorsEntryParser.Parse(ref json, tensors.Named(name)));
            }
        }
        return entries;
    }
}
