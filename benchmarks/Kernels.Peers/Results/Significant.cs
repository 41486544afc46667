using System;
using System.Globalization;

namespace Kernels.Peers.Results;

/// <summary>Numbers with no more digits than a measurement has.</summary>
internal static class Significant
{
    /// <summary>Rounds to four significant digits.</summary>
    public static double Round(double value) => double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Three digits from 1 to 1,000, above it all those before the point, thousands apart by commas, below 1 two decimals: 1,340 or 52.1 or 0.98.</summary>
    public static string Text(double value)
    {
        int decimals = Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 2);
        return value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
    }
}
