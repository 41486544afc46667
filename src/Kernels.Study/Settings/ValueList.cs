using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Settings;

/// <summary>Reads lists of values with commas between them. A list in which a value occurs twice is none.</summary>
internal static class ValueList
{
    private const string To = "..";

    /// <summary>Reads whole numbers and ranges of them, such as <c>0..9,20</c>; null where the text is no such list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="least">The least number allowed.</param>
    /// <param name="greatest">The greatest number allowed.</param>
    /// <param name="most">The most numbers allowed.</param>
    public static IReadOnlyList<long>? Integers(string text, long least, long greatest, int most) =>
        Ranges(text, least, greatest, most) is { } ranges ? [.. ranges.SelectMany(range => Enumerable.Sequence(range.First, range.Last, 1))] : null;

    /// <summary>Reads the same without counting each range up: a hundred million numbers take no time. Two ranges that overlap are no such list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="least">The least number allowed.</param>
    /// <param name="greatest">The greatest number allowed.</param>
    /// <param name="most">The most numbers allowed.</param>
    public static IReadOnlyList<(long First, long Last)>? Ranges(string text, long least, long greatest, int most)
    {
        List<(long First, long Last)> ranges = [];
        long count = 0;
        foreach (string item in text.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] ends = item.Split(To);
            if (ends.Length > 2 || !TryRead(ends[0], out long first) || !TryRead(ends[^1], out long last)
                || first < least || last > greatest || last < first || last - first >= most - count)
                return null;
            ranges.Add((first, last));
            count += last - first + 1;
        }
        (long First, long Last)[] inOrder = [.. ranges.Order()];
        return inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.First.Last >= pair.Second.First) ? null : ranges;
    }

    /// <summary>Reads finite numbers; null where the text is no such list or one of them is not allowed.</summary>
    public static IReadOnlyList<double>? Numbers(string text, Func<double, bool> isAllowed)
    {
        List<double> values = [];
        foreach (string item in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!SettingText.TryReadNumber(item, out double value) || !isAllowed(value))
                return null;
            values.Add(value);
        }
        return Distinct(values);
    }

    /// <summary>Reads items; null where one of them cannot be read.</summary>
    public static IReadOnlyList<T>? Items<T>(string text, Func<string, T?> read)
        where T : class
    {
        List<T> values = [];
        foreach (string item in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (read(item) is not T value)
                return null;
            values.Add(value);
        }
        return Distinct(values);
    }

    private static List<T>? Distinct<T>(List<T> values) => values.Distinct().Count() == values.Count ? values : null;

    private static bool TryRead(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
