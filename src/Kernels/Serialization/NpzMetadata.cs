using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;

namespace Kernels.Serialization;

/// <summary>
/// The pairs of a safetensors header in an npz file: their JSON in an array of one text, which NumPy keeps through loading and saving. In Python
/// <c>json.loads(str(file["__metadata__"]))</c>.
/// </summary>
internal static class NpzMetadata
{
    /// <summary>The name of the array, which no tensor has.</summary>
    public const string Name = SafetensorsHeader.Metadata;

    // A letter has four bytes.
    private const int MostLetters = 1 << 18;

    /// <summary>The most bytes that the array has.</summary>
    public const int LongestArray = NpyFormat.LongestStart + sizeof(int) * MostLetters;

    private static readonly UTF32Encoding encoding = new(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);

    /// <summary>The array of the pairs.</summary>
    /// <exception cref="ArgumentException">They are too long.</exception>
    public static byte[] Write(List<KeyValuePair<string, string>> metadata)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, TextPairs.Options))
        {
            json.WriteStartObject();
            TextPairs.Write(json, metadata);
            json.WriteEndObject();
        }
        byte[] letters = Encoding.Convert(Encoding.UTF8, encoding, text.WrittenSpan.ToArray());
        int count = letters.Length / sizeof(int);
        if (count > MostLetters)
            throw new ArgumentException($"metadata make a text of {count} letters; at most {MostLetters} are allowed.", nameof(metadata));
        byte[] array = NpyFormat.Start(string.Create(CultureInfo.InvariantCulture, $"<U{count}"), shape: "", letters.Length, out int start);
        letters.CopyTo(array.AsSpan(start));
        return array;
    }

    /// <summary>The pairs of an array.</summary>
    /// <exception cref="InvalidDataException">It is no text, or its text no object of texts.</exception>
    public static Dictionary<string, string> Read(byte[] array)
    {
        Range header = NpyFormat.HeaderPlace(array, Name);
        (string descr, _, long[] shape) = NpyHeaderParser.Entries(array.AsSpan(header), Name);
        ReadOnlySpan<byte> content = array.AsSpan(header.End.Value);
        if (shape.Length != 0 || descr != string.Create(CultureInfo.InvariantCulture, $"<U{content.Length / sizeof(int)}") || content.Length % sizeof(int) != 0)
            throw new InvalidDataException(
                $"{Name} has the descr {Excerpt.Of(descr)} and the shape [{string.Join(", ", shape)}]; one text, '<U' and its length, is needed.");
        try
        {
            Utf8JsonReader json = new(Encoding.Convert(encoding, Encoding.UTF8, content.ToArray()));
            Dictionary<string, string> metadata = TextPairs.Read(ref json, Name);

            // Text after the object is an error of its own.
            json.Read();
            return metadata;
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            throw new InvalidDataException($"{Name} holds no JSON.", exception);
        }
    }
}
