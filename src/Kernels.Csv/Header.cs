using System;
using System.Collections.Immutable;
using System.Linq;

namespace Kernels.Csv;

/// <summary>The names of the columns of a file.</summary>
internal sealed record Header(string File, ImmutableArray<string> Columns)
{
    /// <summary>Takes the cells of the first row, of which none may be empty or there twice.</summary>
    public static Header Of(string file, int line, string[] cells)
    {
        string[] names = [.. cells.Select(cell => cell.Trim())];
        if (Array.FindIndex(names, string.IsNullOrEmpty) is >= 0 and int empty)
            throw new CsvException(file, line, $"column {empty + 1} of the header has no name");
        if (names.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new CsvException(file, line, $"the header has column '{twice.Key}' twice");
        return new Header(file, [.. names]);
    }

    public int IndexOf(string column)
    {
        int index = Columns.IndexOf(column);
        return index >= 0 ? index : throw new CsvException(File, $"there is no column '{column}'; there are {string.Join(", ", Columns)}");
    }
}
