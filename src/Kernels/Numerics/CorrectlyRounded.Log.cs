using System;

namespace Kernels.Numerics;

public static partial class CorrectlyRounded
{
    /// <summary>The natural logarithm of <paramref name="x"/>, correctly rounded.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>The double nearest to log(x); negative infinity for either zero; NaN for a negative number or NaN.</returns>
    public static double Log(double x)
    {
        if (x == 0.0)
            return double.NegativeInfinity;
        if (!(x > 0.0))
            return double.NaN;
        if (double.IsPositiveInfinity(x))
            return x;
        return TryLog(x, out double rounded) ? rounded : LogInFixedPoint(x);
    }

    // By pairs of doubles; false where they cannot tell which double is the nearest.
    internal static bool TryLog(double x, out double rounded)
    {
        DoubleDouble log = Logarithm.Pairs(x);
        return log.TryRound(Logarithm.PairsError * Math.Abs(log.High), out rounded);
    }

    // By whole numbers, for x other than 1.
    internal static double LogInFixedPoint(double x) => FixedPoint.Round(bits => Logarithm.InFixedPoint(x, bits));
}
