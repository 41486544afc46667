using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>
    /// log(1 + exp(x)), a smooth version of max(0, x). Error below 3.2 ulp (largest seen over 110 million values: 3.0645), also where the result
    /// is subnormal.
    /// </summary>
    /// <remarks>
    /// Any x: never overflows, and 0 only below -745.14. The quotient of <see cref="ILogisticFormula{T}"/>, followed by the series of the
    /// inverse hyperbolic tangent.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        // log(1 + exp(x)) = max(0, x) + log(1 + e) with e = exp(-|x|), and log(1 + e) = 2 atanh(h / 2) with h = 2 e / (2 + e).
        Vector256<double> h = DoubleLogistic.TwiceOverTwoPlus(AtLeast(-Vector256.Abs(x), -746.0));

        // (2 atanh(h / 2) - h) / h^3, coefficients by coefficients.py; even and odd halves shorten the chain of dependent operations.
        Vector256<double> square = h * h;
        Vector256<double> fourth = square * square;
        Vector256<double> even = Polynomial(
            fourth, 0.08333333333333333, 0.002232142856805083, 8.877826863928929e-05, 4.063151718408558e-06, 1.6785273839700266e-07);
        Vector256<double> odd = Polynomial(
            fourth, 0.012500000000004561, 0.00043402778745706605, 1.8781214102676078e-05, 9.156154772077773e-07, 7.708043179259938e-08);
        Vector256<double> series = Vector256.FusedMultiplyAdd(odd, square, even);
        return AtLeast(x, 0.0) + Vector256.FusedMultiplyAdd(h * square, series, h);
    }

    /// <inheritdoc cref="Softplus(Vector256{double})"/>
    public static double Softplus(double x) => Softplus(Vector256.Create(x)).ToScalar();
}
