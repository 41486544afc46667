using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kernels.Study.Documents;

/// <summary>A number in JSON: the shortest form that reads back to the same bits, and null for what is not finite.</summary>
public sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteFinite(value);
}
