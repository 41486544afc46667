using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The arc tangent, in radians. Error below 0.72 ulp (largest seen over 10 million values: 0.6940).</summary>
    /// <remarks>
    /// Any x; odd bit for bit, sign of zero included, and within [-pi/2, pi/2]. Reduction to an eighth of a turn as in S. L. Moshier's
    /// Cephes library, with the quotient and the angle that it leaves out carried beyond a double.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Atan(Vector256<double> x)
    {
        // Beyond this bound the result is pi/2 to the last place, and an infinite quotient would have no remainder.
        Vector256<double> y = AtMost(Vector256.Abs(x), 1e18);

        // atan(y) = pi/4 + atan((y - 1) / (y + 1)) from tan(pi/8) on, pi/2 + atan(-1 / y) from tan(3 pi/8) on.
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> isMiddle = Vector256.GreaterThan(y, Vector256.Create(0.41421356237309503));
        Vector256<double> isLarge = Vector256.GreaterThan(y, Vector256.Create(2.414213562373095));
        Vector256<double> angle = isMiddle & Select(isLarge, HalfPiHigh, 0.5 * HalfPiHigh);
        Vector256<double> angleLow = isMiddle & Select(isLarge, HalfPiMiddle, 0.5 * HalfPiMiddle);
        Vector256<double> numerator = Vector256.ConditionalSelect(isLarge, -one, Vector256.ConditionalSelect(isMiddle, y - one, y));
        Vector256<double> denominator = Vector256.ConditionalSelect(isLarge, y, Vector256.ConditionalSelect(isMiddle, y + one, one));

        // The quotient, and what it misses of the true one: the remainder and, in the middle, what y - 1 and y + 1 lose.
        Vector256<double> t = numerator / denominator;
        Vector256<double> isOnlyMiddle = Vector256.AndNot(isMiddle, isLarge);
        Vector256<double> numeratorLost = isOnlyMiddle & (y - (numerator + one));
        Vector256<double> denominatorLost = isOnlyMiddle & (y - (denominator - one));
        Vector256<double> missing = Vector256.FusedMultiplyAdd(-t, denominator, numerator) + Vector256.FusedMultiplyAdd(-t, denominatorLost, numeratorLost);
        missing /= denominator;

        // (atan(t) - t) / t^3, coefficients by coefficients.py; even and odd halves shorten the chain of dependent operations.
        Vector256<double> square = t * t;
        Vector256<double> fourth = square * square;
        Vector256<double> even = Polynomial(
            fourth, -0.3333333333333333, -0.14285714284665682, -0.0909090457530649, -0.06664510525508936, -0.050854078345894844, -0.019175404711104935);
        Vector256<double> odd = Polynomial(
            fourth, 0.19999999999995516, 0.11111111015187018, 0.07692183125376892, 0.05858140904866328, 0.03923044778479309);
        Vector256<double> cubic = t * square * Vector256.FusedMultiplyAdd(square, odd, even);

        Vector256<double> high = angle + t;
        Vector256<double> lost = angle - high + t;
        missing = Vector256.FusedMultiplyAdd(-square, missing, missing);
        return WithSignOf(x, high + (lost + (angleLow + missing) + cubic));
    }

    /// <inheritdoc cref="Atan(Vector256{double})"/>
    public static double Atan(double x) => Atan(Vector256.Create(x)).ToScalar();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Select(Vector256<double> condition, double whenTrue, double whenFalse) =>
        Vector256.ConditionalSelect(condition, Vector256.Create(whenTrue), Vector256.Create(whenFalse));
}
