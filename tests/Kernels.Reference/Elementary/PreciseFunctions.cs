using System;
using Kernels.Numerics;

namespace Kernels.Reference.Elementary;

/// <summary>
/// Elementary functions by pairs of doubles, to 80 bits and more: series from textbooks for exp(x) - 1, erf(x) and, in the library's own
/// files, for log, sin and cos; the others follow from these. Fast enough for millions of values.
/// </summary>
public static class PreciseFunctions
{
    // The series of exp(r) - 1 for |r| up to log(2) / 2: the first term left out, of 25, is below 2^-120, and the rounding of
    // those that are no pairs, from the 15th, below 2^-110.
    private const int Terms = 25;
    private const int PairTerms = 14;
    private const double SeriesLimit = 0.35;

    private static readonly DoubleDouble[] reciprocalFactorials = ReciprocalFactorials();
    private static readonly DoubleDouble logOfTwo = PairOf(FixedPointSeries.LogOfTwo(256), 256);
    private static readonly DoubleDouble halfPi = PairOf(FixedPointSeries.Pi(256) >> 1, 256);

    public static PreciseValue Exp(double x)
    {
        (DoubleDouble mantissa, int exponent) = Exponential(x);
        return new(mantissa, exponent);
    }

    public static PreciseValue Expm1(double x)
    {
        if (Math.Abs(x) < SeriesLimit)
            return new(ExponentialLessOne(x));
        (DoubleDouble mantissa, int exponent) = Exponential(x);
        return exponent < 0 ? new(Scale(mantissa, exponent) + -1.0) : new(mantissa + -Math.ScaleB(1, -exponent), exponent);
    }

    public static PreciseValue Logistic(double x)
    {
        // From exp(-|x|), which does not overflow.
        (DoubleDouble mantissa, int exponent) = Exponential(-Math.Abs(x));
        DoubleDouble denominator = 1.0 + Scale(mantissa, exponent);
        return x < 0 ? new(mantissa / denominator, exponent) : new(1.0 / denominator);
    }

    /// <summary>The logarithm of a positive number.</summary>
    public static PreciseValue Log(double x) => new(Logarithm.Pairs(x));

    /// <summary>The logarithm of 1 + x for x above -1.</summary>
    public static PreciseValue Log1p(double x) => new(LogarithmOfOnePlus(x));

    public static PreciseValue Softplus(double x)
    {
        // Beyond 300 the second term of x + exp(-x) - ..., below -300 that of exp(x) - exp(2 x) / 2 + ... shows in no digit.
        if (Math.Abs(x) > 300)
            return x > 0 ? new(x) : Exp(x);
        (DoubleDouble mantissa, int exponent) = Exponential(-Math.Abs(x));
        return new(Math.Max(x, 0) + LogarithmOfOnePlus(Scale(mantissa, exponent)));
    }

    public static PreciseValue Tanh(double x)
    {
        double y = Math.Abs(x);
        if (2 * y < SeriesLimit)
        {
            DoubleDouble expm1 = ExponentialLessOne(2 * y);
            return SignedAs(x, new(expm1 / (2.0 + expm1)));
        }
        (DoubleDouble mantissa, int exponent) = Exponential(2 * y);
        double one = Math.ScaleB(1, -exponent);
        return SignedAs(x, new((mantissa + -one) / (mantissa + one)));
    }

    public static PreciseValue Sinh(double x)
    {
        double y = Math.Abs(x);
        if (y < SeriesLimit)
        {
            DoubleDouble expm1 = ExponentialLessOne(y);
            return SignedAs(x, new(expm1 + expm1 / (1.0 + expm1), -1));
        }
        (DoubleDouble mantissa, int exponent) = Exponential(y);
        return SignedAs(x, new(mantissa + -Scale(1.0 / mantissa, -2 * exponent), exponent - 1));
    }

    public static PreciseValue Cosh(double x)
    {
        (DoubleDouble mantissa, int exponent) = Exponential(Math.Abs(x));
        return new(mantissa + Scale(1.0 / mantissa, -2 * exponent), exponent - 1);
    }

    public static PreciseValue Sin(double x) => SineAfter(x, quarterTurns: 0);

    public static PreciseValue Cos(double x) => SineAfter(x, quarterTurns: 1);

    public static PreciseValue Atan(double x)
    {
        double y = Math.Abs(x);
        if (double.IsInfinity(y))
            return SignedAs(x, new(halfPi));
        // One step of Newton's method for tan(a) = y from the library's angle a: its error, some 2^-53, becomes its cube.
        double angle = Math.Atan(y);
        DoubleDouble sine = Sine.Pairs(angle, 0), cosine = Sine.Pairs(angle, 1);
        return SignedAs(x, new(angle + (y * cosine + -sine) / (cosine + y * sine)));
    }

    /// <summary>|x| to the power of an exponent other than 0, negative for a negative x where the exponent is odd.</summary>
    public static PreciseValue Pow(double x, double exponent)
    {
        if (x == 0)
            return new(Math.Pow(x, exponent));
        (DoubleDouble mantissa, int scale) = Exponential(exponent * Logarithm.Pairs(Math.Abs(x)));
        PreciseValue power = new(mantissa, scale);
        return Math.IEEERemainder(exponent, 2) is 1 or -1 ? SignedAs(x, power) : power;
    }

    /// <summary>exp(x) = mantissa 2^exponent.</summary>
    internal static (DoubleDouble Mantissa, int Exponent) Exponential(DoubleDouble x)
    {
        // Far beyond the exponents of doubles: 0 or infinity all the same.
        if (Math.Abs(x.High) > 2000)
            x = Math.CopySign(2000, x.High);
        double exponent = Math.Round(x.High / logOfTwo.High);
        return (1.0 + ExponentialLessOne(x + -(exponent * logOfTwo)), (int)exponent);
    }

    internal static DoubleDouble Scale(DoubleDouble value, int exponent) => new(Math.ScaleB(value.High, exponent), Math.ScaleB(value.Low, exponent));

    internal static PreciseValue SignedAs(double x, PreciseValue magnitude) => double.IsNegative(x) ? -magnitude : magnitude;

    private static DoubleDouble ExponentialLessOne(DoubleDouble r) => r * PowerSeries.Sum(reciprocalFactorials, PairTerms, r);

    private static DoubleDouble LogarithmOfOnePlus(DoubleDouble x)
    {
        if (Math.Abs(x.High) >= 0.25)
        {
            DoubleDouble sum = 1.0 + x;
            double rest = sum.Low / sum.High;
            return Logarithm.Pairs(sum.High) + (rest - 0.5 * rest * rest);
        }
        // One step of Newton's method for exp(y) - 1 = x, of second order: what it leaves is the cube of some 2^-53.
        double start = Math.Log(1 + x.High);
        DoubleDouble expm1 = ExponentialLessOne(start);
        DoubleDouble step = (x + -expm1) / (1.0 + expm1);
        return start + (step + -0.5 * (step * step));
    }

    private static PreciseValue SineAfter(double x, int quarterTurns) => new(
        Math.Abs(x) < Sine.PairsLimit ? Sine.Pairs(x, quarterTurns) : PairOf(Sine.InFixedPoint(x, quarterTurns, 256), 256));

    private static DoubleDouble PairOf(System.Numerics.BigInteger value, int bits)
    {
        double[] parts = FixedPoint.Split(value, bits, 2);
        return new(parts[0], parts[1]);
    }

    // 1, 1/2!, 1/3!, ...
    private static DoubleDouble[] ReciprocalFactorials()
    {
        DoubleDouble[] reciprocals = new DoubleDouble[Terms];
        reciprocals[0] = 1.0;
        for (int index = 1; index < Terms; index++)
            reciprocals[index] = reciprocals[index - 1] / (index + 1.0);
        return reciprocals;
    }
}
