using System;
using Kernels.Numerics;

namespace Kernels.Reference.Elementary;

/// <summary>The error function by pairs of doubles: erf(x) = 2 x / sqrt(pi) exp(-x^2) (1 + q/3 (1 + q/5 (1 + ...))) with q = 2 x^2. No term is negative, so none cancels.</summary>
public static class PreciseErf
{
    private const int MostTerms = 200;

    private static readonly DoubleDouble twoOverRootPi = new(1.1283791670955126, 1.533545961316588e-17);
    private static readonly DoubleDouble[] oddReciprocals = OddReciprocals();

    public static PreciseValue Erf(double x)
    {
        double y = Math.Abs(x);
        // 1 - erf(7) is below 2^-74.
        if (y >= 7)
            return PreciseFunctions.SignedAs(x, new(1.0));
        // The square does not show, and the product would lose digits.
        if (y < 1e-100)
            return PreciseFunctions.SignedAs(x, new(twoOverRootPi * Math.ScaleB(y, 900), -900));

        DoubleDouble square = DoubleDouble.Product(y, y);
        (DoubleDouble mantissa, int exponent) = PreciseFunctions.Exponential(-square);
        DoubleDouble front = y * twoOverRootPi * PreciseFunctions.Scale(mantissa, exponent);
        return PreciseFunctions.SignedAs(x, new(front * Series(2.0 * square)));
    }

    private static DoubleDouble Series(DoubleDouble q)
    {
        // So many that those left out are below 2^-100 of the sum.
        DoubleDouble sum = 1.0;
        for (int n = 36 + (int)(1.5 * q.High); n > 0; n--)
            sum = 1.0 + q * oddReciprocals[n] * sum;
        return sum;
    }

    // 1, 1/3, 1/5, ...
    private static DoubleDouble[] OddReciprocals()
    {
        DoubleDouble[] reciprocals = new DoubleDouble[MostTerms];
        for (int n = 0; n < MostTerms; n++)
            reciprocals[n] = (DoubleDouble)1.0 / (2.0 * n + 1.0);
        return reciprocals;
    }
}
