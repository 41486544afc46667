using System;
using System.Runtime.CompilerServices;

namespace Kernels.Numerics;

/// <summary>Sums of c0 + c1 t + c2 t^2 + ... with fast falling terms.</summary>
internal static class PowerSeries
{
    /// <summary>The sum by Horner's rule: the first terms as pairs of doubles, the others, whose roundings are lost in the first, as doubles.</summary>
    /// <param name="coefficients">c0, c1, ...; each times t at most a third of the one before it.</param>
    /// <param name="pairs">The number of first terms.</param>
    /// <param name="t">The variable.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DoubleDouble Sum(ReadOnlySpan<DoubleDouble> coefficients, int pairs, DoubleDouble t)
    {
        double tail = 0.0;
        for (int power = coefficients.Length - 1; power >= pairs; power--)
            tail = Math.FusedMultiplyAdd(tail, t.High, coefficients[power].High);

        DoubleDouble sum = tail;
        for (int power = pairs - 1; power >= 0; power--)
            sum = coefficients[power] + sum * t;
        return sum;
    }
}
