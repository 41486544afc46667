using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kernels.Study.Text;

/// <summary>Numbers and lists as the texts of figures write them.</summary>
public static class FigureText
{
    /// <summary>A number with so many decimals; a very large one in scientific notation.</summary>
    public static string Number(double value, int decimals) =>
        value.ToString(Math.Abs(value) < 10_000 ? $"F{decimals}" : "0.00E+0", CultureInfo.InvariantCulture);

    /// <summary>A part as a percentage with one decimal.</summary>
    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{100 * part:F1}%");

    /// <summary>Some statements as sentences.</summary>
    public static string Sentences(IEnumerable<string> statements) => string.Join(". ", statements) + ".";
}
