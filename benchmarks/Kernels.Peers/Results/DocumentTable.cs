using System;
using System.IO;

namespace Kernels.Peers.Results;

/// <summary>A table in a document, between two marks that have its name.</summary>
internal sealed class DocumentTable(string file, string name)
{
    private readonly string begin = $"<!-- {name} -->\n";
    private readonly string end = $"<!-- end of {name} -->";

    /// <summary>The table that the document shows.</summary>
    /// <param name="repository">The root of the repository.</param>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public string Read(string repository)
    {
        string text = File.ReadAllText(Path.Combine(repository, file));
        (int start, int stop) = Place(text);
        return text[start..stop];
    }

    /// <summary>Puts another table into the document.</summary>
    /// <param name="repository">The root of the repository.</param>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidDataException">The marks are not there.</exception>
    public void Replace(string repository, string table)
    {
        string path = Path.Combine(repository, file);
        string text = File.ReadAllText(path);
        (int start, int stop) = Place(text);
        File.WriteAllText(path, text[..start] + table + text[stop..]);
    }

    private (int Start, int Stop) Place(string text)
    {
        int first = text.IndexOf(begin, StringComparison.Ordinal);
        int last = text.IndexOf(end, StringComparison.Ordinal);
        return first >= 0 && last > first
            ? (first + begin.Length, last)
            : throw new InvalidDataException($"The table belongs between {begin.Trim()} and {end}, which {file} has not.");
    }
}
