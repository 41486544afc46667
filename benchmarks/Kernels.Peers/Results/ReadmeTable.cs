using System;
using System.IO;

namespace Kernels.Peers.Results;

/// <summary>The table in a document, between two marks.</summary>
internal static class ReadmeTable
{
    private const string Begin = "<!-- peers -->\n";
    private const string End = "<!-- end of peers -->";

    /// <summary>The table that a text shows.</summary>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public static string In(string text)
    {
        (int start, int end) = Place(text);
        return text[start..end];
    }

    /// <summary>Puts another table into a file.</summary>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public static void Replace(string path, string table)
    {
        string text = File.ReadAllText(path);
        (int start, int end) = Place(text);
        File.WriteAllText(path, text[..start] + table + text[end..]);
    }

    private static (int Start, int End) Place(string text)
    {
        int begin = text.IndexOf(Begin, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin ? (begin + Begin.Length, end) : throw new InvalidDataException($"The table belongs between {Begin.Trim()} and {End}, which the document has not.");
    }
}
