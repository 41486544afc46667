using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Text;

/// <summary>The text of numbers, the same in terminal, tables, figures and page. The script of the page has the same rules.</summary>
public static class FigureText
{
    /// <summary>Stands in place of a missing number.</summary>
    public const string Missing = "-";

    /// <summary>Stands in place of points and lines where a figure has none to draw.</summary>
    public const string NothingFinite = "no finite values";

    // A run has at most a million samples; more decimals would tell nothing.
    private const int MostDecimalsOfPercent = 4;

    /// <summary>
    /// A number with a fixed count of decimals. A very large number, and one that would read as 0 but is not 0, comes in scientific notation.
    /// </summary>
    public static string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Missing;

        string plain = (value == 0 ? 0 : value).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return Math.Abs(value) < 10_000 && (value == 0 || !ReadsAsZero(plain)) ? plain : value.ToString("0.00E+0", CultureInfo.InvariantCulture);
    }

    /// <summary>A part of a whole as a percentage. Only 1 reads as 100.0% and only 0 as 0.0%: other parts get more decimals where they need them.</summary>
    /// <param name="part">The part, from 0 to 1.</param>
    /// <param name="leastDecimals">The least count of decimals.</param>
    public static string Percent(double part, int leastDecimals = 1)
    {
        if (!double.IsFinite(part))
            return Missing;

        for (int decimals = leastDecimals; decimals <= MostDecimalsOfPercent; decimals++)
        {
            string text = (100 * part).ToString($"F{decimals}", CultureInfo.InvariantCulture);
            if (part is 0 or 1 || !(ReadsAsZero(text) || text.StartsWith("100", StringComparison.Ordinal)))
                return $"{text}%";
        }
        return part < 0.5 ? "<0.0001%" : ">99.9999%";
    }

    /// <summary>The count of decimals at which different parts read differently.</summary>
    public static int DecimalsToTellApart(IReadOnlyList<double> parts)
    {
        int different = parts.Distinct().Count();
        int decimals = 1;
        while (decimals < MostDecimalsOfPercent && parts.Select(part => Percent(part, decimals)).Distinct().Count() < different)
            decimals++;
        return decimals;
    }

    /// <summary>Statements as sentences, each with its full stop.</summary>
    public static string Sentences(IEnumerable<string> statements) => string.Join(". ", statements) + ".";

    private static bool ReadsAsZero(string number) => number.AsSpan().IndexOfAnyInRange('1', '9') < 0;
}
