using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>
    /// log(1 + exp(x)), a smooth version of max(0, x). Error below 0.58 ulp (largest seen over 30 million values: 0.5659), below 0.76 ulp
    /// where the result is below 1e-300.
    /// </summary>
    /// <remarks>Any x: never overflows, and 0 only below -745.14. <see cref="Exp(Vector256{double})"/> and
    /// <see cref="Log1p(Vector256{double})"/> joined before their last roundings.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Softplus(Vector256<double> x)
    {
        // log(1 + exp(x)) = max(0, x) + log(1 + exp(-|x|)). The exponential keeps what its last addition loses.
        Vector256<double> leading = ReduceExponential(
            AtLeast(-Vector256.Abs(x), -746.0), out Vector256<double> tail, out Vector256<double> shiftedExponent);
        Vector256<double> sum = Vector256<double>.One + leading;
        tail += Vector256<double>.One - sum + leading;
        Vector256<double> exponential = sum + tail;
        Vector256<double> exponentialLost = ScaleByPowerOfTwo(sum - exponential + tail, shiftedExponent);
        exponential = ScaleByPowerOfTwo(exponential, shiftedExponent);

        Vector256<double> logarithm = LogarithmOfOnePlus(exponential, out Vector256<double> low, out Vector256<double> slope);
        low = Vector256.FusedMultiplyAdd(slope, exponentialLost, low);

        Vector256<double> high = AddExactly(AtLeast(x, 0.0), logarithm, out Vector256<double> lost);
        Vector256<double> result = high + (lost + low);

        // Beyond this bound exp(-x) does not show; infinity comes this way too.
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(40.0)), x, result);
    }

    /// <inheritdoc cref="Softplus(Vector256{double})"/>
    public static double Softplus(double x) => Softplus(Vector256.Create(x)).ToScalar();
}
