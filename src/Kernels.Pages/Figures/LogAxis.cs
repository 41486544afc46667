using System.Collections.Generic;
using System.Globalization;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Numerics;

namespace Kernels.Pages.Figures;

/// <summary>An axis of decimal logarithms.</summary>
internal static class LogAxis
{
    private const int LeastExponent = -3;
    private const int MostExponent = 7;

    /// <summary>The coordinate of a value above 0.</summary>
    public static double At(double value) => PortableMath.Log(value) / PortableMath.Log(10.0);

    /// <summary>The ticks within a domain of coordinates: 1, 2 and 5 times powers of ten.</summary>
    public static TickSet Ticks(Domain logs)
    {
        List<Tick> ticks = [];
        for (int exponent = LeastExponent; exponent <= MostExponent; exponent++)
            foreach (int digit in (int[])[1, 2, 5])
            {
                double value = double.Parse($"{digit}e{exponent}", CultureInfo.InvariantCulture);
                if (At(value) >= logs.From && At(value) <= logs.To)
                    ticks.Add(new Tick(At(value), value.ToString(CultureInfo.InvariantCulture)));
            }
        return new TickSet(ticks);
    }
}
