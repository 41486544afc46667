using System;
using System.Text.Json;

namespace Kernels.Study.Documents;

/// <summary>Numbers in JSON: the shortest form that reads back to the same bits, and null for what is not finite.</summary>
public static class JsonNumbers
{
    public static void WriteDouble(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.WriteDoubleValue(value);
    }

    public static void WriteDoubles(this Utf8JsonWriter json, string name, double[]? values)
    {
        json.WritePropertyName(name);
        json.WriteDoublesValue(values);
    }

    public static void WriteDoublesValue(this Utf8JsonWriter json, double[]? values)
    {
        if (values is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (double value in values)
            json.WriteDoubleValue(value);
        json.WriteEndArray();
    }

    public static void WriteIntegers(this Utf8JsonWriter json, string name, ReadOnlySpan<int> values)
    {
        json.WritePropertyName(name);
        json.WriteIntegersValue(values);
    }

    public static void WriteIntegersValue(this Utf8JsonWriter json, ReadOnlySpan<int> values)
    {
        json.WriteStartArray();
        foreach (int value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private static void WriteDoubleValue(this Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }
}
