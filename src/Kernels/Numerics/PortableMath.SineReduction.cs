using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>What sine and cosine share.</content>
public static partial class PortableMath
{
    /// <summary>2^30: from here on the number of quarter turns is found by whole numbers.</summary>
    private const double FarLimit = 1073741824.0;

    private const double TwoOverPi = 0.6366197723675814;
    private const double HalfPiHigh = 1.5707963267948966;
    private const double HalfPiMiddle = 6.123233995736766e-17;
    private const double HalfPiLow = -1.4973849048591698e-33;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AnyIsFar(Vector256<double> y) => Vector256.GreaterThanOrEqualAny(y, Vector256.Create(FarLimit));

    /// <summary>
    /// Splits y = n pi/2 + r + low for y from 0 to 2^30. The part r is returned, at most pi/4 and a little in size; n is the nearest
    /// integer to y / (pi/2), in the lowest bits of <paramref name="quarterTurns"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ReduceQuarterTurns(Vector256<double> y, out Vector256<double> low, out Vector256<long> quarterTurns)
    {
        Vector256<double> shifted = MultiplyAdd(y, Vector256.Create(TwoOverPi), RoundingShift);
        Vector256<double> n = shifted - Vector256.Create(RoundingShift);
        quarterTurns = shifted.AsInt64();

        // Cody and Waite, with pi/2 in three parts. The first difference is exact: a multiple of the last place of pi/2, and below 1. It
        // may cancel to nothing, so the second product keeps what its rounding loses.
        Vector256<double> first = Vector256.FusedMultiplyAdd(n, Vector256.Create(-HalfPiHigh), y);
        Vector256<double> middle = n * Vector256.Create(-HalfPiMiddle);
        Vector256<double> middleLost = Vector256.FusedMultiplyAdd(n, Vector256.Create(-HalfPiMiddle), -middle);
        Vector256<double> r = AddExactly(first, middle, out low);
        low = Vector256.FusedMultiplyAdd(n, Vector256.Create(-HalfPiLow), low + middleLost);
        return r;
    }

    /// <summary>sin(r + low + quarterTurns pi/2), where the low part is so small that its first order is enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SineOfReduced(Vector256<double> r, Vector256<double> low, Vector256<long> quarterTurns)
    {
        // 1 - r^2/2 and what its rounding and that of the square lose.
        Vector256<double> square = r * r;
        Vector256<double> half = square * Vector256.Create(0.5);
        Vector256<double> squareLost = Vector256.FusedMultiplyAdd(r, r, -square);
        Vector256<double> leading = Vector256<double>.One - half;
        Vector256<double> lost = Vector256.FusedMultiplyAdd(squareLost, Vector256.Create(-0.5), Vector256<double>.One - leading - half);

        // Coefficients by coefficients.py.
        Vector256<double> cosine = Polynomial(
            square, 0.041666666666666664, -0.0013888888888887395, 2.4801587298763433e-05, -2.7557317270560326e-07, 2.0876146024689747e-09,
            -1.1382614868556325e-11);
        cosine = leading + Vector256.FusedMultiplyAdd(square * square, cosine, Vector256.FusedMultiplyAdd(-r, low, lost));

        Vector256<double> sine = Polynomial(
            square, -0.16666666666666666, 0.008333333333333331, -0.0001984126984126506, 2.7557319219335453e-06, -2.5052106231157904e-08,
            1.605853141458901e-10, -7.586685070091267e-13);
        sine = r + Vector256.FusedMultiplyAdd(square * r, sine, low * leading);

        // By odd numbers of quarter turns sine becomes cosine, by two either becomes its negative.
        Vector256<long> isEven = Vector256.Equals(quarterTurns & Vector256<long>.One, Vector256<long>.Zero);
        Vector256<long> sign = (quarterTurns & Vector256.Create(2L)) << 62;
        return Vector256.ConditionalSelect(isEven.AsDouble(), sine, cosine) ^ sign.AsDouble();
    }

    /// <summary>sin(y + quarterTurns pi/2) for any y from 0 on; in a method of its own to keep the loops over values small.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> SineOfFar(Vector256<double> y, long quarterTurns)
    {
        Vector256<double> r = ReduceQuarterTurns(y, out Vector256<double> low, out Vector256<long> turns);
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
        {
            if (!(y[lane] >= FarLimit))
                continue;
            DoubleDouble rest = double.NaN;
            long farTurns = 0;
            if (double.IsFinite(y[lane]))
                rest = QuarterTurns.Reduce(y[lane], out farTurns);
            r = r.WithElement(lane, rest.High);
            low = low.WithElement(lane, rest.Low);
            turns = turns.WithElement(lane, farTurns);
        }
        return SineOfReduced(r, low, turns + Vector256.Create(quarterTurns));
    }
}
