using System.Globalization;

namespace Runner.Commands;

/// <summary>Reads numbers, with the same result whatever the language of the machine.</summary>
internal static class Numbers
{
    public static bool TryParseInteger(string text, int least, int greatest, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= greatest;

    public static bool TryParseSeed(string text, out uint value) =>
        uint.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a number that is finite.</summary>
    public static bool TryParseNumber(string text, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
