using System;
using System.Globalization;

namespace Kernels.Charts.Markup;

/// <summary>Writes the numbers of a drawing: at most two decimals, a point, no minus before 0.</summary>
internal static class SvgNumber
{
    public static string Of(double value)
    {
        double rounded = Math.Round(value, 2);
        return rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
