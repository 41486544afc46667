using System.Globalization;

namespace Kernels.Study.Settings;

/// <summary>Reads values of settings. The result does not depend on the language of the machine.</summary>
internal static class SettingText
{
    public static bool TryReadInteger(string text, int least, int greatest, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= greatest;

    public static bool TryReadSeed(string text, out uint value) =>
        uint.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    /// <summary>Reads a finite number.</summary>
    public static bool TryReadNumber(string text, out double value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
