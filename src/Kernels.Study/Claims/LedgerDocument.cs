using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kernels.Study.Documents;

namespace Kernels.Study.Claims;

/// <summary>The ledger as a JSON document.</summary>
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
    internal static string Text(LedgerLine line) => JsonSerializer.Serialize(line, LedgerJson.Default.LedgerLine);
}

/// <summary>How the ledger is serialised: by code that the compiler writes, as a native program cannot look at types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(FiniteNumberConverter)],
    WriteIndented = true, IndentSize = 1, NewLine = "\n", RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Ledger))]
internal sealed partial class LedgerJson : JsonSerializerContext;
