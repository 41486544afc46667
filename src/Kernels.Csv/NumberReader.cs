using System.Globalization;

namespace Kernels.Csv;

/// <summary>Reads the numbers of one file, which has one decimal sign: the one that comes first.</summary>
internal sealed class NumberReader(string file, char separator)
{
    private const NumberStyles Style = NumberStyles.Float;

    private char? decimalSign = separator == ',' ? '.' : null;

    /// <summary>The finite number that a cell holds.</summary>
    /// <exception cref="CsvException">The cell is empty, no number or not finite.</exception>
    public double Read(string cell, int line, string column)
    {
        if (string.IsNullOrWhiteSpace(cell))
            throw new CsvException(file, line, column, "the cell is empty; a number is needed");
        if (SignOf(cell) is { } sign && sign != (decimalSign ??= sign))
            throw new CsvException(file, line, column, $"'{cell}' is no number with a decimal {NameOf(decimalSign.Value)}");
        if (!double.TryParse(decimalSign == ',' ? cell.Replace(',', '.') : cell, Style, CultureInfo.InvariantCulture, out double number))
            throw new CsvException(file, line, column, $"'{cell}' is no number");
        return double.IsFinite(number) ? number : throw new CsvException(file, line, column, $"'{cell}' is no finite number");
    }

    private static char? SignOf(string cell) => cell.IndexOfAny(['.', ',']) is >= 0 and int place ? cell[place] : null;

    private static string NameOf(char sign) => sign == ',' ? "comma, which the file has elsewhere" : "point";
}
