using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Text;

/// <summary>Numbers and lists as terminal, tables, figures and page write them. The script of the page has the same rules.</summary>
public static class FigureText
{
    /// <summary>In place of a number that there is none of.</summary>
    public const string Missing = "-";

    /// <summary>In place of points and lines, where there are none to draw.</summary>
    public const string NothingFinite = "no finite values";

    // A million samples, the most that a run can have, need no more.
    private const int MostDecimalsOfPercent = 4;

    /// <summary>A number with so many decimals; a very large one, and one that would read as 0 but is not, in scientific notation.</summary>
    public static string Number(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Missing;

        string plain = (value == 0 ? 0 : value).ToString($"F{decimals}", CultureInfo.InvariantCulture);
        return Math.Abs(value) < 10_000 && (value == 0 || !ReadsAsZero(plain)) ? plain : value.ToString("0.00E+0", CultureInfo.InvariantCulture);
    }

    /// <summary>A part of a whole as a percentage. Only all of it is 100.0% and only none of it 0.0%; other parts get as many decimals as that takes.</summary>
    /// <param name="part">The part, from 0 to 1.</param>
    /// <param name="leastDecimals">The decimals that it has at least.</param>
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

    /// <summary>The decimals with which percentages of parts that differ do not read the same.</summary>
    public static int DecimalsToTellApart(IReadOnlyList<double> parts)
    {
        int different = parts.Distinct().Count();
        int decimals = 1;
        while (decimals < MostDecimalsOfPercent && parts.Select(part => Percent(part, decimals)).Distinct().Count() < different)
            decimals++;
        return decimals;
    }

    /// <summary>Some statements as sentences.</summary>
    public static string Sentences(IEnumerable<string> statements) => string.Join(". ", statements) + ".";

    private static bool ReadsAsZero(string number) => number.AsSpan().IndexOfAnyInRange('1', '9') < 0;
}
