using System;
using System.Buffers;
using System.Text.Json;
using System.Threading;

namespace Kernels.Study.Documents;

/// <summary>The results of a run as one JSON document. It holds nothing that differs between two runs of the same options.</summary>
public static class StudyDocument
{
    public const string FileName = "study.json";

    /// <summary>The document in UTF-8, ending with a line feed.</summary>
    /// <param name="result">The results.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static byte[] Write(StudyResult result, CancellationToken cancellation = default)
    {
        CancellableBuffer buffer = new(cancellation);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
            JsonSerializer.Serialize(json, DocumentRoot.Of(result), DocumentJson.Default.DocumentRoot);
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }
}
