using System;
using System.Collections.Generic;
using System.IO;
using nietras.SeparatedValues;

namespace Kernels.Csv;

/// <summary>Writes a CSV file with a header row by row. Cells that need it are quoted as RFC 4180 says; lines end with LF.</summary>
public sealed class CsvWriter : IDisposable
{
    private readonly string[] columns;
    private readonly SepWriter rows;

    /// <summary>Starts a file.</summary>
    /// <param name="text">Where it goes; it is flushed, not closed, when this is disposed of.</param>
    /// <param name="columns">The names of the columns, each once.</param>
    /// <param name="separator">The character between cells: comma, semicolon, tab or bar.</param>
    public CsvWriter(TextWriter text, IReadOnlyList<string> columns, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(columns);
        this.columns = [.. columns];
        text.NewLine = "\n";
        rows = Sep.New(separator).Writer(options => options with { Escape = true }).To(text, leaveOpen: true);
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">A text for each column.</param>
    /// <exception cref="ArgumentException">The cells are not as many as the columns.</exception>
    public void Write(IEnumerable<string> cells)
    {
        string[] all = [.. cells];
        if (all.Length != columns.Length)
            throw new ArgumentException($"{all.Length} cells were given; {columns.Length} are needed.", nameof(cells));
        using SepWriter.Row row = rows.NewRow();
        for (int column = 0; column < all.Length; column++)
            row[columns[column]].Set(all[column]);
    }

    /// <summary>Writes what is kept back.</summary>
    public void Flush() => rows.Flush();

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();
}
