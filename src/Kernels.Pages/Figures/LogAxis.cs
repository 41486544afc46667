using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Numerics;

namespace Kernels.Pages.Figures;

/// <summary>An axis of decimal logarithms.</summary>
internal static class LogAxis
{
    private const int LeastExponent = -3;
    private const int MostExponent = 7;
    private const int LeastTicks = 3;

    private static readonly string[][] digits =
    [
        ["1", "2", "5"],
        ["1", "1.5", "2", "3", "4", "5", "6", "7", "8", "9"],
        Steps(0.2m), Steps(0.05m),
    ];

    /// <summary>The coordinate of a value above 0.</summary>
    public static double At(double value) => PortableMath.Log(value) / PortableMath.Log(10.0);

    /// <summary>The ticks within a domain of coordinates: 1, 2 and 5 times powers of ten, or more digits where these are fewer than three.</summary>
    public static TickSet Ticks(Domain logs)
    {
        TickSet ticks = Ticks(logs, digits[0]);
        for (int set = 1; set < digits.Length && ticks.All.Count < LeastTicks; set++)
            ticks = Ticks(logs, digits[set]);
        return ticks;
    }

    private static string[] Steps(decimal step) =>
        [.. Enumerable.Range(0, (int)(9 / step)).Select(count => (1 + step * count).ToString(CultureInfo.InvariantCulture))];

    private static TickSet Ticks(Domain logs, string[] digits)
    {
        List<Tick> ticks = [];
        for (int exponent = LeastExponent; exponent <= MostExponent; exponent++)
            foreach (string digit in digits)
            {
                double value = double.Parse($"{digit}e{exponent}", CultureInfo.InvariantCulture);
                if (At(value) >= logs.From && At(value) <= logs.To)
                    ticks.Add(new Tick(At(value), value.ToString(CultureInfo.InvariantCulture)));
            }
        return new TickSet(ticks);
    }
}
