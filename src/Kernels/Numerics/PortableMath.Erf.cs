using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The error function. Error below 1.5 ulp (largest seen over 120 million values: 1.3770).</summary>
    /// <remarks>
    /// Any x; odd bit for bit, sign of zero included, and within [-1, 1]. A polynomial in x^2 up to 0.875, beyond it 1 - 2^q(x) with q
    /// a polynomial for the binary logarithm of 1 - erf(x).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x)
    {
        // From 6 on the result is 1 to the last place.
        Vector256<double> y = AtMost(Vector256.Abs(x), 6.0);
        Vector256<double> isSmall = Vector256.LessThan(y, Vector256.Create(0.875));
        return WithSignOf(x, Vector256.ConditionalSelect(isSmall, ErfNearZero(y), OneLessPowerOfTwo(BinaryLogErfc(y))));
    }

    /// <inheritdoc cref="Erf(Vector256{double})"/>
    public static double Erf(double x) => Erf(Vector256.Create(x)).ToScalar();

    /// <summary>erf(y) = y + y P(y^2) for y from 0 to 0.875, coefficients by coefficients.py.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfNearZero(Vector256<double> y)
    {
        Vector256<double> square = y * y;
        Vector256<double> fourth = square * square;
        Vector256<double> even = MultiplyAdd(fourth, Vector256.Create(6.627786135071423e-11), 1.4735405934568758e-08);
        even = MultiplyAdd(even, fourth, 1.646179331465805e-06);
        even = MultiplyAdd(even, fourth, 0.00012055332664402735);
        even = MultiplyAdd(even, fourth, 0.0052239776253799495);
        even = MultiplyAdd(even, fourth, 0.11283791670955111);
        even = MultiplyAdd(even, fourth, 0.1283791670955126);
        Vector256<double> odd = MultiplyAdd(fourth, Vector256.Create(-1.1712641683192752e-09), -1.636001974888772e-07);
        odd = MultiplyAdd(odd, fourth, -1.4925638169259221e-05);
        odd = MultiplyAdd(odd, fourth, -0.0008548327017905889);
        odd = MultiplyAdd(odd, fourth, -0.026866170645127092);
        odd = MultiplyAdd(odd, fourth, -0.37612638903183754);
        return Vector256.FusedMultiplyAdd(y, Vector256.FusedMultiplyAdd(odd, square, even), y);
    }

    /// <summary>
    /// log2(1 - erf(y)) for y from 0.875 to 6, coefficients by coefficients.py: the farther y, the fewer digits, as the result needs fewer.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> BinaryLogErfc(Vector256<double> y)
    {
        Vector256<double> t = y - Vector256.Create(1.25);
        Vector256<double> square = t * t;
        Vector256<double> even = MultiplyAdd(square, Vector256.Create(2.099852884457081e-12), 4.6154896200086826e-10);
        even = MultiplyAdd(even, square, 1.0908233224026163e-08);
        even = MultiplyAdd(even, square, -3.2167711038309367e-09);
        even = MultiplyAdd(even, square, -2.0853950522079045e-06);
        even = MultiplyAdd(even, square, -1.5625694744950283e-05);
        even = MultiplyAdd(even, square, 0.0003560340444931722);
        even = MultiplyAdd(even, square, 0.011241424375976108);
        even = MultiplyAdd(even, square, -1.2563135052433072);
        even = MultiplyAdd(even, square, -3.697127729570993);
        Vector256<double> odd = MultiplyAdd(square, Vector256.Create(-4.608545629963945e-11), -2.7807598068910024e-09);
        odd = MultiplyAdd(odd, square, -2.5284170158392012e-08);
        odd = MultiplyAdd(odd, square, 3.618148004722358e-07);
        odd = MultiplyAdd(odd, square, 7.453569848486062e-06);
        odd = MultiplyAdd(odd, square, -1.4487056527711686e-05);
        odd = MultiplyAdd(odd, square, -0.0023183401867895243);
        odd = MultiplyAdd(odd, square, -0.04715738532779177);
        odd = MultiplyAdd(odd, square, -4.425790117462557);
        return Vector256.FusedMultiplyAdd(odd, t, even);
    }

    /// <summary>1 - 2^q for q from -1000 to -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OneLessPowerOfTwo(Vector256<double> q)
    {
        // 2^q = 2^n (1 + f P(f)) with f = q - n up to one half in size, coefficients by coefficients.py.
        Vector256<double> shiftedExponent = q + Vector256.Create(RoundingShift);
        Vector256<double> f = q - (shiftedExponent - Vector256.Create(RoundingShift));
        Vector256<double> square = f * f;
        Vector256<double> even = Polynomial(
            square, 0.6931471805599453, 0.0555041086648216, 0.0013333558146416933, 1.5252733829839213e-05, 1.0178062443959398e-07, 4.454960975460706e-10);
        Vector256<double> odd = Polynomial(
            square, 0.24022650695910097, 0.009618129107606885, 0.00015403530441741856, 1.3215442584382707e-06, 7.072586657066206e-09);
        Vector256<double> power = PowerOfTwo(shiftedExponent.AsInt64());
        return Vector256.FusedMultiplyAdd(-(power * f), Vector256.FusedMultiplyAdd(odd, f, even), Vector256<double>.One - power);
    }
}
