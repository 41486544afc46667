using System;
using System.Text;

namespace Kernels.Export.Sources;

/// <summary>Breaks long lines behind a comma, which all languages allow inside parentheses, or behind the comma of a list.</summary>
internal static class LineWrap
{
    private const int Longest = 140;

    public static string Of(string line)
    {
        string indentation = new(' ', line.Length - line.TrimStart().Length + 4);
        StringBuilder text = new();
        while (line.Length > Longest && line.LastIndexOf(", ", Longest - 1, StringComparison.Ordinal) is int comma && comma > indentation.Length)
        {
            text.Append(line, 0, comma + 1).Append('\n');
            line = indentation + line[(comma + 2)..];
        }
        return text.Append(line).ToString();
    }
}
