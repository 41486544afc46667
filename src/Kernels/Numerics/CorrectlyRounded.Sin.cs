using System;

namespace Kernels.Numerics;

public static partial class CorrectlyRounded
{
    /// <summary>The sine of <paramref name="x"/>, correctly rounded.</summary>
    /// <remarks>Arguments of 2^16 and more take some hundred times as long as others, the largest some thousand.</remarks>
    /// <param name="x">Any double, in radians.</param>
    /// <returns>The double nearest to sin(x); NaN for an infinity or NaN.</returns>
    public static double Sin(double x)
    {
        if (!double.IsFinite(x))
            return double.NaN;
        // Below 2^-26, x^3/6 is less than half the distance to the next double.
        if (Math.Abs(x) < 1.0 / (1 << 26))
            return x;
        return TrySine(x, 0, out double rounded) ? rounded : SineInFixedPoint(x, 0);
    }

    // sin(x + quarterTurns pi/2) by pairs of doubles; false where they cannot tell which double is the nearest.
    internal static bool TrySine(double x, int quarterTurns, out double rounded)
    {
        rounded = double.NaN;
        if (Math.Abs(x) >= Sine.PairsLimit)
            return false;
        DoubleDouble sine = Sine.Pairs(x, quarterTurns);
        return sine.TryRound(Sine.PairsError(sine), out rounded);
    }

    // By whole numbers, for x other than 0.
    internal static double SineInFixedPoint(double x, int quarterTurns) => FixedPoint.Round(bits => Sine.InFixedPoint(x, quarterTurns, bits));
}
