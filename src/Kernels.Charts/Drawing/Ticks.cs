using System;
using System.Collections.Generic;
using System.Globalization;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Drawing;

/// <summary>
/// Finds the values that an axis names: multiples of 1, 2 or 5 times a power of ten, after Heckbert, "Nice numbers for graph labels"
/// (Graphics Gems, 1990).
/// </summary>
internal static class Ticks
{
    private const double RoundingShare = 1e-9;
    private const int MostDigits = 6;

    /// <summary>
    /// Ticks of a domain, in rising order, all within it and with the same decimals. No two labels are alike. Where that would take more than
    /// <see cref="MostDigits"/> digits, the labels count from the first tick.
    /// </summary>
    /// <param name="domain">The range of the axis.</param>
    /// <param name="count">The count of ticks that it has room for, roughly; at least 2.</param>
    public static TickSet Of(Domain domain, int count)
    {
        (double mantissa, int exponent) = Scientific(domain.Length / (count - 1));
        int nice = mantissa < 1.5 ? 1 : mantissa < 3 ? 2 : mantissa < 7 ? 5 : 10;
        double step = nice * PowerOfTen(exponent);
        int lastDigit = nice == 10 ? exponent + 1 : exponent;
        double largest = Math.Max(Math.Abs(domain.From), Math.Abs(domain.To));
        int digits = Scientific(largest).Exponent - lastDigit + 1;

        double first = Math.Ceiling(domain.From / step - RoundingShare);
        double offset = digits > MostDigits ? first : 0;
        string format = Format(digits > MostDigits ? domain.Length : largest, lastDigit);
        List<Tick> ticks = [];
        for (int index = 0; (first + index) * step <= domain.To + RoundingShare * step; index++)
        {
            double labelled = (first - offset + index) * step;
            ticks.Add(new Tick((first + index) * step, (labelled == 0 ? 0 : labelled).ToString(format, CultureInfo.InvariantCulture)));
        }
        return new TickSet(ticks, offset == 0 ? null : (offset * step).ToString($"G{digits}", CultureInfo.InvariantCulture));
    }

    private static string Format(double largest, int lastDigit) =>
        largest >= 1e6 || lastDigit < -6 ? "0.#####E+0" : lastDigit < 0 ? $"F{-lastDigit}" : "F0";

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

    // A literal is correctly rounded, which Math.Pow does not promise.
    private static double PowerOfTen(int exponent) => double.Parse($"1e{exponent}", CultureInfo.InvariantCulture);
}
