using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>Pairs of texts as a JSON object: the metadata of a safetensors header, and the same in npz files.</summary>
internal static class TextPairs
{
    /// <summary>Formulas stay legible: no page of the web is written.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the pairs as an object.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach ((string name, string text) in pairs)
            json.WriteString(name, text);
    }

    /// <summary>Reads the object that follows.</summary>
    /// <exception cref="InvalidDataException">It is none, or holds something else than texts.</exception>
    public static Dictionary<string, string> Read(ref Utf8JsonReader json, string name)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            throw new InvalidDataException($"{name} is {SafetensorsEntryParser.Name(json.TokenType)}; an object of texts is needed.");
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string key = json.GetString()!;
            json.Read();
            if (json.TokenType != JsonTokenType.String)
                throw new InvalidDataException($"{name} holds {SafetensorsEntryParser.Name(json.TokenType)}; only texts are allowed.");
            pairs[key] = json.GetString()!;
        }
        return pairs;
    }
}
