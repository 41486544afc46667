using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Exports;

/// <summary>Values as lines of comma-separated text (RFC 4180), with a line feed at the end.</summary>
internal static class CsvText
{
    /// <summary>A line of some fields.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + "\n";

    /// <summary>A number, which reads back to the same bits. What is none is <c>nan</c>, <c>inf</c> or <c>-inf</c>, as NumPy writes it.</summary>
    public static string Number(double value) => value switch
    {
        double.NaN => "nan",
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
