using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Data;

namespace Kernels.Csv;

/// <summary>A CSV file in memory: columns by name, as numbers, as texts, or as a data set.</summary>
public sealed class CsvTable
{
    private readonly Header header;
    private readonly List<(int Line, string[] Cells)> rows;
    private readonly char separator;

    private CsvTable(CsvReader reader)
    {
        (header, separator) = (reader.Header, reader.Separator);
        rows = [];
        while (reader.Read())
            rows.Add((reader.Line, reader.RowCells));
        if (rows.Count == 0)
            throw new CsvException(header.File, "there is no row below the header");
    }

    /// <summary>The names of the columns, as the header has them.</summary>
    public IReadOnlyList<string> Columns => header.Columns;

    /// <summary>The number of rows below the header, at least 1.</summary>
    public int Count => rows.Count;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; <see cref="CsvReader"/> says what it may look like.</param>
    /// <exception cref="CsvException">The file is no such table, or has no rows.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvTable Read(string path)
    {
        using CsvReader reader = CsvReader.Open(path);
        return new CsvTable(reader);
    }

    /// <summary>Reads what another reader gives, and disposes of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">Its name in messages, such as a file's name.</param>
    /// <exception cref="CsvException">The text is no such table, or has no rows.</exception>
    public static CsvTable Read(TextReader text, string name)
    {
        using CsvReader reader = CsvReader.Open(text, name);
        return new CsvTable(reader);
    }

    /// <summary>A column as it is written.</summary>
    /// <param name="column">Its name.</param>
    /// <exception cref="CsvException">There is no such column.</exception>
    public string[] Texts(string column)
    {
        int index = header.IndexOf(column);
        return [.. rows.Select(row => row.Cells[index])];
    }

    /// <summary>Columns as finite numbers, a row a sample.</summary>
    /// <param name="names">The names of the columns.</param>
    /// <returns>The numbers, [rows, columns] row-major.</returns>
    /// <exception cref="CsvException">There is no such column, or a cell of it is empty, no number or not finite.</exception>
    public double[] Numbers(params IReadOnlyList<string> names)
    {
        int[] places = [.. names.Select(header.IndexOf)];
        NumberReader numbers = new(header.File, separator);
        double[] values = new double[rows.Count * places.Length];
        for (int row = 0; row < rows.Count; row++)
            for (int column = 0; column < places.Length; column++)
                values[row * places.Length + column] = numbers.Read(rows[row].Cells[places[column]], rows[row].Line, header.Columns[places[column]]);
        return values;
    }

    /// <summary>A data set whose samples belong to classes.</summary>
    /// <param name="target">The column of the class, a number or any text.</param>
    /// <param name="features">The columns of numbers to learn from; none for all others.</param>
    /// <exception cref="CsvException">A column is not there or holds no numbers, or all samples belong to one class.</exception>
    public ClassTable ToClasses(string target, params IReadOnlyList<string> features)
    {
        string[] labels = Texts(target);
        string[] classes = ClassNames.Of(labels);
        if (classes.Length < 2)
            throw new CsvException(header.File, $"column '{target}' holds one class, '{classes[0]}'; at least two are needed");
        string[] chosen = Features(features, [target]);
        int[] indices = Array.ConvertAll(labels, label => Array.IndexOf(classes, label));
        return new ClassTable(Dataset.OfClasses<double>(Numbers(chosen), indices, chosen.Length, classes.Length), chosen, classes);
    }

    /// <summary>A data set whose targets are numbers.</summary>
    /// <param name="targets">The columns of the targets, at least one.</param>
    /// <param name="features">The columns to learn from; none for all others.</param>
    /// <exception cref="CsvException">A column is not there or holds no numbers.</exception>
    public Dataset<double> ToDataset(IReadOnlyList<string> targets, params IReadOnlyList<string> features)
    {
        ArgumentNullException.ThrowIfNull(targets);
        string[] chosen = Features(features, targets);
        return new Dataset<double>(Numbers(chosen), Numbers(targets), chosen.Length, targets.Count);
    }

    private string[] Features(IReadOnlyList<string> features, IReadOnlyList<string> targets)
    {
        string[] chosen = features.Count > 0 ? [.. features] : [.. header.Columns.Except(targets)];
        return chosen.Length > 0 ? chosen : throw new CsvException(header.File, "no column is left to learn from");
    }
}
