using System;

namespace Kernels.Csv;

/// <summary>A CSV file that cannot be read as it should be. The message is one line that names the file and, where there is one, line and column.</summary>
public sealed class CsvException : FormatException
{
    internal CsvException(string file, string problem)
        : base($"{file}: {problem}")
    {
    }

    internal CsvException(string file, int line, string problem)
        : base($"{file}, line {line}: {problem}") => Line = line;

    internal CsvException(string file, int line, string column, string problem)
        : base($"{file}, line {line}, column '{column}': {problem}") => (Line, Column) = (line, column);

    /// <summary>The line, counted from 1; null where the whole file is meant.</summary>
    public int? Line { get; }

    /// <summary>The name of the column; null where a whole line or file is meant.</summary>
    public string? Column { get; }
}
