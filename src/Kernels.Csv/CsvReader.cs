using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using nietras.SeparatedValues;

namespace Kernels.Csv;

/// <summary>Reads a CSV file with a header row by row, so that it may be larger than memory.</summary>
/// <remarks>
/// The separator is the one of comma, semicolon, tab and bar that the header has most of. Cells may be quoted as RFC 4180 says; lines end with
/// LF or CRLF; a byte order mark and empty lines are passed over. Where the separator is no comma, numbers may have a decimal comma.
/// </remarks>
public sealed class CsvReader : IDisposable
{
    private readonly string name;
    private readonly int emptyLines;
    private readonly SepReader rows;
    private readonly NumberReader numbers;
    private readonly Header header;
    private string[] cells = [];

    private CsvReader(TextReader text, string name)
    {
        this.name = name;
        try
        {
            emptyLines = SkipEmptyLines(text);
            // Quotes are undone and rows are measured here, where a problem can be named.
            rows = Sep.Reader(options => options with { HasHeader = false, DisableColCountCheck = true, Unescape = true }).From(text);
        }
        catch (DecoderFallbackException)
        {
            text.Dispose();
            throw NoText();
        }
        try
        {
            header = MoveNext() ? Header.Of(name, Line, cells) : throw new CsvException(name, "the file is empty; a header row is needed");
            numbers = new NumberReader(name, Separator);
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>The names of the columns, as the header has them.</summary>
    public IReadOnlyList<string> Columns => header.Columns;

    /// <summary>The line of the row that was read last, counted from 1.</summary>
    public int Line { get; private set; }

    internal Header Header => header;

    /// <summary>The character between cells.</summary>
    public char Separator => rows.Spec.Sep.Separator;

    /// <summary>The cells of the row that was read last, as they are written, without their quotes.</summary>
    public IReadOnlyList<string> Cells => cells;

    internal string[] RowCells => cells;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file, in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <exception cref="CsvException">The file has no header, or one with a name that is empty or there twice.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvReader Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new CsvReader(new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true)), path);
    }

    /// <summary>Reads what another reader gives, and disposes of it in the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Its name in messages, such as a file's name.</param>
    /// <exception cref="CsvException">The text has no header, or one with a name that is empty or there twice.</exception>
    public static CsvReader Open(TextReader text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return new CsvReader(text, name);
    }

    /// <summary>Goes to the next row; false behind the last one.</summary>
    /// <exception cref="CsvException">The row has another number of cells than the header, or a quote that does not close.</exception>
    public bool Read()
    {
        if (!MoveNext())
            return false;
        if (cells.Length != header.Columns.Length)
            throw new CsvException(name, Line, $"the row has {Count(cells.Length)}; the header has {header.Columns.Length}");
        return true;
    }

    /// <summary>The place of a column.</summary>
    /// <param name="column">Its name, as the header has it.</param>
    /// <exception cref="CsvException">There is no such column.</exception>
    public int IndexOf(string column) => header.IndexOf(column);

    /// <summary>A cell of the row as it is written, without its quotes.</summary>
    /// <param name="column">The place of the column, 0 to the number of columns - 1.</param>
    public string Text(int column) => cells[column];

    /// <summary>A cell of the row as a finite number.</summary>
    /// <param name="column">The place of the column, 0 to the number of columns - 1.</param>
    /// <exception cref="CsvException">The cell is empty, no number or not finite.</exception>
    public double Number(int column) => numbers.Read(cells[column], Line, header.Columns[column]);

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    /// <summary>Reads the cells of the next line that is not empty.</summary>
    private bool MoveNext()
    {
        try
        {
            while (rows.MoveNext())
            {
                SepReader.Row row = rows.Current;
                // Of the first row the library says where the second one starts.
                Line = emptyLines + (row.RowIndex == 0 ? 1 : row.LineNumberFrom);
                if (row.Span.Count('"') % 2 != 0)
                    throw new CsvException(name, Line, "a quote opens and does not close");
                if (row.Span.IsWhiteSpace())
                    continue;
                cells = new string[row.ColCount];
                for (int column = 0; column < cells.Length; column++)
                    cells[column] = row[column].ToString();
                return true;
            }
            return false;
        }
        catch (DecoderFallbackException)
        {
            throw NoText();
        }
    }

    /// <summary>Goes to the first line with text in it, which tells the separator.</summary>
    /// <returns>The number of lines before it.</returns>
    private static int SkipEmptyLines(TextReader text)
    {
        int lines = 0;
        while (text.Peek() is '\n' or '\r' or ' ')
            lines += text.Read() == '\n' ? 1 : 0;
        return lines;
    }

    private CsvException NoText() => new(name, "the file is no text in UTF-8");

    private static string Count(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";
}
