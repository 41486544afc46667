using System;

namespace Kernels.Numerics;

public static partial class CorrectlyRounded
{
    /// <summary>The cosine of <paramref name="x"/>, correctly rounded.</summary>
    /// <remarks>Arguments of 2^16 and more take some hundred times as long as others, the largest some thousand.</remarks>
    /// <param name="x">Any double, in radians.</param>
    /// <returns>The double nearest to cos(x); NaN for an infinity or NaN.</returns>
    public static double Cos(double x)
    {
        if (!double.IsFinite(x))
            return double.NaN;
        // Below 2^-27, x^2/2 is less than half the distance from 1 to the next double below.
        if (Math.Abs(x) < 1.0 / (1 << 27))
            return 1.0;
        return TrySine(x, 1, out double rounded) ? rounded : SineInFixedPoint(x, 1);
    }
}
