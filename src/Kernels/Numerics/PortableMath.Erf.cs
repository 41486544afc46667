using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The error function. Error below 0.85 ulp (largest seen over 30 million values: 0.8301).</summary>
    /// <remarks>
    /// Any x; odd bit for bit, sign of zero included, and within [-1, 1]. A polynomial in x^2 up to 0.875, beyond it 1 - exp(q(x)) with q
    /// a polynomial for the logarithm of 1 - erf(x).
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Erf(Vector256<double> x)
    {
        // From 6 on the result is 1 to the last place.
        Vector256<double> y = AtMost(Vector256.Abs(x), 6.0);
        Vector256<double> isSmall = Vector256.LessThan(y, Vector256.Create(0.875));
        Vector256<double> magnitude = Vector256.ConditionalSelect(isSmall, ErfNearZero(y), -Expm1(LogErfc(y)));
        return WithSignOf(x, magnitude);
    }

    /// <inheritdoc cref="Erf(Vector256{double})"/>
    public static double Erf(double x) => Erf(Vector256.Create(x)).ToScalar();

    /// <summary>erf(y) = y + y P(y^2) for y from 0 to 0.875, coefficients by coefficients.py.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ErfNearZero(Vector256<double> y)
    {
        Vector256<double> square = y * y;
        Vector256<double> result = Vector256.Create(6.627786135071423e-11);
        result = MultiplyAdd(result, square, -1.1712641683192752e-09);
        result = MultiplyAdd(result, square, 1.4735405934568758e-08);
        result = MultiplyAdd(result, square, -1.636001974888772e-07);
        result = MultiplyAdd(result, square, 1.646179331465805e-06);
        result = MultiplyAdd(result, square, -1.4925638169259221e-05);
        result = MultiplyAdd(result, square, 0.00012055332664402735);
        result = MultiplyAdd(result, square, -0.0008548327017905889);
        result = MultiplyAdd(result, square, 0.0052239776253799495);
        result = MultiplyAdd(result, square, -0.026866170645127092);
        result = MultiplyAdd(result, square, 0.11283791670955111);
        result = MultiplyAdd(result, square, -0.37612638903183754);
        result = MultiplyAdd(result, square, 0.1283791670955126);
        return Vector256.FusedMultiplyAdd(y, result, y);
    }

    /// <summary>log(1 - erf(y)) for y from 0.875 to 6 by two polynomials that meet at 2.25, coefficients by coefficients.py.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogErfc(Vector256<double> y)
    {
        Vector256<double> isFar = Vector256.GreaterThan(y, Vector256.Create(2.25));
        Vector256<double> t = y - Select(isFar, 4.0, 1.0);
        Vector256<double> result = Select(isFar, 1.61956609398e-14, -3.7346458652264215e-11);
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -1.2904313973686734e-13, 5.742757185108892e-10));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 4.527197447859974e-13, -4.307347309762475e-09));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -1.161068621497482e-12, 2.0660080758620257e-08));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 2.821179146619948e-13, -6.727793068449663e-08));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 4.758137857339098e-11, 1.2628741297303528e-07));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -6.101679050033321e-10, 1.0307392064461678e-07));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 5.5355789058562755e-09, -2.0187289729514013e-06));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -4.344687972027568e-08, 9.577314040657716e-06));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 3.138645149526987e-07, -2.714109267149014e-05));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -2.146336592553857e-06, 2.6270370055835138e-05));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 1.413882593518421e-05, 0.0002373247076649981));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -9.102554941674928e-05, -0.001977903021066545));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, 0.0005821485733843725, 0.010033825434295212));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -0.0037931431356638813, -0.041561098046524074));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -0.973444588501971, -0.8431072563584854));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -8.23637689270019, -2.6389675142347913));
        result = Vector256.FusedMultiplyAdd(result, t, Select(isFar, -17.987778312103007, -1.8496055099332482));
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Select(Vector256<double> condition, double whenTrue, double whenFalse) =>
        Vector256.ConditionalSelect(condition, Vector256.Create(whenTrue), Vector256.Create(whenFalse));
}
