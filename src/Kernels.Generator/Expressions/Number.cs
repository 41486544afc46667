using System;
using System.Globalization;

namespace Kernels.Generator.Expressions;

/// <summary>Doubles as text that reads back to the same bits, in the older runtime too.</summary>
internal static class Number
{
    /// <summary>The shortest text that reads back to the value, such as <c>0.01</c>.</summary>
    public static string Text(double value)
    {
        if (value == 0)
            return IsNegativeZero(value) ? "-0" : "0";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        // The older runtime's "R" misses a few values by a bit; seventeen digits never do.
        return double.IsNaN(value) || double.IsInfinity(value) || Parse(text) == value ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>The value as a C# literal of type double.</summary>
    public static string Literal(double value)
    {
        if (double.IsNaN(value))
            return "double.NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        string text = Text(value);
        return text.IndexOfAny(['.', 'E']) >= 0 ? text : text + ".0";
    }

    /// <summary>The value as a C# literal of type float.</summary>
    public static string SingleLiteral(float value)
    {
        if (float.IsNaN(value))
            return "float.NaN";
        if (float.IsInfinity(value))
            return value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity";
        // The older runtime writes both zeros alike.
        if (value == 0)
            return 1 / value < 0 ? "-0f" : "0f";
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        bool isExact = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value;
        return (isExact ? text : value.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    /// <summary>The value of a text that <see cref="Text"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no number, or one that no double holds.</exception>
    public static double Parse(string text)
    {
        try
        {
            double value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            // The older runtime reads "-0" as 0.
            return value == 0 && text.StartsWith("-", StringComparison.Ordinal) ? -0.0 : value;
        }
        catch (OverflowException exception)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static bool IsNegativeZero(double value) => value == 0 && 1 / value < 0;
}
