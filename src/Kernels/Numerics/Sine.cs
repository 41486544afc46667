using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kernels.Numerics;

/// <summary>
/// sin(x + q pi/2) of finite numbers, so sine for q = 0 and cosine for q = 1: with x = k pi/2 + r it is the sine or cosine of r,
/// or the negative of either, as k + q says.
/// </summary>
internal static class Sine
{
    /// <summary>The magnitude below which <see cref="Pairs"/> serves, 2^16.</summary>
    public const double PairsLimit = 65536.0;

    // Terms t^n / (2n)! and t^n / (2n + 1)! with t = r^2 <= 0.617. The first left out, of 14, is below 2^-107,
    // and the rounding of the terms that are no pairs, from the 10th, below 2^-108.
    private const int Terms = 14;
    private const int PairTerms = 9;
    private static readonly DoubleDouble[] SineCoefficients = AlternatingFactorials(1);
    private static readonly DoubleDouble[] CosineCoefficients = AlternatingFactorials(0);
    private static readonly double[] HalfPi = FixedPoint.Split(FixedPointSeries.Pi(256) >> 1, 256, 3);

    /// <summary>A bound on the error of a value that <see cref="Pairs"/> gave: 2^-95 of it, and 2^-140 from pi.</summary>
    public static double PairsError(DoubleDouble sine)
    {
        const double Relative = 1.0 / (1L << 48) / (1L << 47);
        const double Absolute = Relative / (1L << 45);
        return Relative * Math.Abs(sine.High) + Absolute;
    }

    /// <summary>sin(x + quarterTurns pi/2) as a pair of doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DoubleDouble Pairs(double x, int quarterTurns)
    {
        double turns = Math.Round(x / HalfPi[0]);
        // pi/2 has three parts. The first difference is exact: its operands are within a factor of two, or one is zero.
        DoubleDouble first = DoubleDouble.Product(-turns, HalfPi[0]);
        DoubleDouble r = DoubleDouble.Sum(x + first.High, first.Low) + DoubleDouble.Product(-turns, HalfPi[1]) + -turns * HalfPi[2];

        int quadrant = (int)turns + quarterTurns;
        DoubleDouble sine = (quadrant & 1) == 0
            ? r * PowerSeries.Sum(SineCoefficients, PairTerms, r * r)
            : PowerSeries.Sum(CosineCoefficients, PairTerms, r * r);
        return (quadrant & 2) == 0 ? sine : -sine;
    }

    /// <summary>sin(x + quarterTurns pi/2) as a fixed-point number.</summary>
    public static BigInteger InFixedPoint(double x, int quarterTurns, int bits)
    {
        // An error of pi counts once for each turn: so many more bits as x has before the point.
        int more = Math.Max(0, Math.ILogB(x) + 1);
        BigInteger halfPi = FixedPointSeries.Pi(bits + more) >> 1;
        BigInteger turns = BigInteger.DivRem(FixedPoint.FromDouble(x, bits + more), halfPi, out BigInteger remainder);
        BigInteger r = remainder >> more;

        int quadrant = (int)(turns & 3) + quarterTurns;
        BigInteger sine = (quadrant & 1) == 0 ? FixedPointSeries.Sine(r, bits) : FixedPointSeries.Cosine(r, bits);
        return (quadrant & 2) == 0 ? sine : -sine;
    }

    // 1 / first!, -1 / (first + 2)!, 1 / (first + 4)!, ...
    private static DoubleDouble[] AlternatingFactorials(int first)
    {
        DoubleDouble[] coefficients = new DoubleDouble[Terms];
        coefficients[0] = 1.0;
        for (int index = 1; index < Terms; index++)
        {
            double degree = first + 2 * index;
            coefficients[index] = -coefficients[index - 1] / (degree * (degree - 1.0));
        }
        return coefficients;
    }
}
