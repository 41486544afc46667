using System;
using System.Text.Json;

namespace Kernels.Study.Documents;

/// <summary>Writes arrays of numbers into JSON.</summary>
internal static class NumberWriting
{
    /// <summary>A number in the shortest form that reads back to the same bits; null for what is not finite.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }

    /// <summary>Writes such numbers under a key; null where they are missing.</summary>
    public static void WriteNumbers(this Utf8JsonWriter json, string key, double[]? values)
    {
        if (values is null)
        {
            json.WriteNull(key);
            return;
        }
        json.WriteStartArray(key);
        foreach (double value in values)
            json.WriteFinite(value);
        json.WriteEndArray();
    }

    /// <summary>Writes one such number under a key.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, string key, double value)
    {
        json.WritePropertyName(key);
        json.WriteFinite(value);
    }

    /// <summary>Writes whole numbers, as the value of the key that was written last or within an array.</summary>
    public static void WriteIntegers(this Utf8JsonWriter json, ReadOnlySpan<int> values)
    {
        json.WriteStartArray();
        foreach (int value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
