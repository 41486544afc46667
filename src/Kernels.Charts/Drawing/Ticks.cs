using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kernels.Charts.Drawing;

/// <summary>
/// The values that an axis names: multiples of 1, 2 or 5 times a power of ten, after Heckbert, "Nice numbers for graph labels"
/// (Graphics Gems, 1990).
/// </summary>
internal static class Ticks
{
    private const double RoundingShare = 1e-9;

    /// <summary>Ticks of a domain, in rising order, all within it and with the same decimals.</summary>
    /// <param name="domain">What the axis shows.</param>
    /// <param name="count">About how many ticks it has room for, at least 2.</param>
    public static IReadOnlyList<Tick> Of(Domain domain, int count)
    {
        (double mantissa, int exponent) = Scientific(domain.Length / (count - 1));
        int nice = mantissa < 1.5 ? 1 : mantissa < 3 ? 2 : mantissa < 7 ? 5 : 10;
        double step = nice * PowerOfTen(exponent);
        string format = Format(domain, nice == 10 ? exponent + 1 : exponent);

        List<Tick> ticks = [];
        double first = Math.Ceiling(domain.From / step - RoundingShare);
        for (int index = 0; (first + index) * step <= domain.To + RoundingShare * step; index++)
        {
            double value = (first + index) * step;
            ticks.Add(new Tick(value, (value == 0 ? 0 : value).ToString(format, CultureInfo.InvariantCulture)));
        }
        return ticks;
    }

    private static string Format(Domain domain, int exponent)
    {
        double largest = Math.Max(Math.Abs(domain.From), Math.Abs(domain.To));
        return largest >= 1e6 || exponent < -6 ? "0.#####E+0" : exponent < 0 ? $"F{-exponent}" : "F0";
    }

    /// <summary>A positive number as mantissa, from 1 to less than 10, and power of ten.</summary>
    private static (double Mantissa, int Exponent) Scientific(double value)
    {
        int exponent = 0;
        double mantissa = value;
        for (; mantissa >= 10; exponent++)
            mantissa = value / PowerOfTen(exponent + 1);
        for (; mantissa < 1; exponent--)
            mantissa = value / PowerOfTen(exponent - 1);
        return (mantissa, exponent);
    }

    // Read as a literal it is correctly rounded, which Math.Pow does not promise.
    private static double PowerOfTen(int exponent) => double.Parse($"1e{exponent}", CultureInfo.InvariantCulture);
}
