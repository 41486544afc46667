using System;
using System.CommandLine.Completions;
using System.IO;
using System.Text;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Files;
using Runner.Completions;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Writes one figure as a file of its own, SVG.</summary>
internal static class FigureFile
{
    /// <summary>The option that names the file.</summary>
    public static ValueOption<string> Option(string meaning) => new(
        "--output", meaning, "a file that can be written", "",
        (text, out value) => (value = text).Length > 0 && !text.StartsWith("--", StringComparison.Ordinal))
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Write(string path, Picture figure, CancellationToken cancellation)
    {
        try
        {
            // A pipe may have no reader.
            Interruptible.Run(() => WholeFile.Write(path, Encoding.UTF8.GetBytes(figure.ToFile())), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be written: {exception.Message}", exception);
        }
    }
}
