using System;

namespace Kernels.Reference;

/// <summary>erf(x) to within a few units of 1e-16, from its series near 0 and its continued fraction far from it.</summary>
public static class ErrorFunction
{
    private static readonly double twoOverRootPi = 2 / Math.Sqrt(Math.PI);

    public static double Value(double x)
    {
        double magnitude = Math.Abs(x);
        // Beyond 6, 1 - erf(x) is below 2.2e-17.
        double erf = magnitude < 2 ? Series(magnitude) : magnitude < 6 ? 1 - Complement(magnitude) : magnitude >= 6 ? 1 : double.NaN;
        return Math.CopySign(erf, x);
    }

    // erf(x) = 2 / sqrt(pi) exp(-x^2) (x + 2 x^3 / 3 + 4 x^5 / (3 5) + ...): no term is negative, so none cancels.
    private static double Series(double x)
    {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-18 * sum; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return twoOverRootPi * ExpOfMinusSquare(x) * sum;
    }

    // erfc(x) = exp(-x^2) / sqrt(pi) * 1 / (x + (1/2) / (x + (2/2) / (x + (3/2) / (x + ...)))), from the inside out.
    private static double Complement(double x)
    {
        double tail = x;
        for (int n = 100; n >= 1; n--)
            tail = x + 0.5 * n / tail;
        return 0.5 * twoOverRootPi * ExpOfMinusSquare(x) / tail;
    }

    // The rounding of x * x would enter the exponential multiplied by x * x.
    private static double ExpOfMinusSquare(double x)
    {
        double square = x * x;
        double rounding = Math.FusedMultiplyAdd(x, x, -square);
        return Math.Exp(-square) * (1 - rounding);
    }
}
