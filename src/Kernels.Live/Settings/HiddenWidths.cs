using System.Collections.Generic;
using System.Globalization;

namespace Kernels.Live.Settings;

/// <summary>The widths of hidden layers as a text, such as <c>8-8</c>; <c>none</c> where there are none.</summary>
internal static class HiddenWidths
{
    public const string None = "none";

    public const string Allowed = "none, or 1 to 6 widths of 1 to 16 joined by dashes, such as 8-8";

    public static bool TryRead(string text, out IReadOnlyList<int> widths)
    {
        List<int> read = [];
        widths = read;
        if (text == None)
            return true;
        foreach (string part in text.Split('-'))
        {
            bool isWhole = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && part.Length <= 2;
            if (!isWhole || width is < 1 or > LiveSettingList.MostUnits)
                return false;
            read.Add(width);
        }
        return read.Count <= LiveSettingList.MostHiddenLayers;
    }
}
