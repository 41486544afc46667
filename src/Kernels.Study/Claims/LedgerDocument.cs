using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kernels.Study.Claims;

/// <summary>The ledger as a JSON document, a line of text for each of its lines. Numbers have nine digits.</summary>
public static class LedgerDocument
{
    public const string FileName = "claims.json";

    /// <summary>The document in UTF-8, ending with a line feed.</summary>
    public static byte[] Write(Ledger ledger) => [.. JsonSerializer.SerializeToUtf8Bytes(ledger, LedgerJson.Default.Ledger), (byte)'\n'];

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document in UTF-8.</param>
    /// <exception cref="JsonException">It is no ledger.</exception>
    public static Ledger Read(ReadOnlySpan<byte> document) =>
        JsonSerializer.Deserialize(document, LedgerJson.Default.Ledger) ?? throw new JsonException("The document is null, but must be a ledger.");

    /// <summary>A line as text, by which two are compared.</summary>
    internal static string Text(LedgerLine line) => JsonSerializer.Serialize(line, LedgerLineJson.Default.LedgerLine);
}

/// <summary>How the ledger is serialised: by code that the compiler writes, as a native program cannot look at types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(NineDigits), typeof(LineInOne), typeof(MapInOne), typeof(CostInOne)],
    WriteIndented = true, IndentSize = 1, NewLine = "\n", RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Ledger))]
internal sealed partial class LedgerJson : JsonSerializerContext;

/// <summary>How the parts of the ledger are serialised that have a line of text each.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(NineDigits)],
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(LedgerLine))]
[JsonSerializable(typeof(LedgerMap))]
[JsonSerializable(typeof(LedgerCost))]
internal sealed partial class LedgerLineJson : JsonSerializerContext;

/// <summary>A value in one line of text, so that a difference of two documents is one of lines.</summary>
internal abstract class InOne<T>(JsonTypeInfo<T> type) : JsonConverter<T>
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, type);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, type));
}

internal sealed class LineInOne() : InOne<LedgerLine>(LedgerLineJson.Default.LedgerLine);

internal sealed class MapInOne() : InOne<LedgerMap>(LedgerLineJson.Default.LedgerMap);

internal sealed class CostInOne() : InOne<LedgerCost>(LedgerLineJson.Default.LedgerCost);

/// <summary>A number to nine digits, which is more than anyone reads and less than a file of all digits; null for what is not finite.</summary>
internal sealed class NineDigits : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(double.Parse(value.ToString("G9", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
