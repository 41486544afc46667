using System.Globalization;

namespace Kernels.Generator.Expressions;

/// <summary>Doubles as text that reads back to the same bits.</summary>
internal static class Number
{
    /// <summary>The shortest text that reads back to the value, such as <c>0.01</c>.</summary>
    public static string Text(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        // The older runtime's "R" misses a few values by a bit; seventeen digits never do.
        return Parse(text) == value || double.IsNaN(value) ? text : value.ToString("G17", CultureInfo.InvariantCulture);
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
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        bool isExact = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value;
        return (isExact ? text : value.ToString("G9", CultureInfo.InvariantCulture)) + "f";
    }

    /// <summary>The value of a text that <see cref="Text"/> wrote.</summary>
    public static double Parse(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
