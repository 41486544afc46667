using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The hyperbolic sine. Error below 0.72 ulp (largest seen over 10 million values: 0.6983).</summary>
    /// <remarks>Any x: infinite from 710.48 in size; odd bit for bit, sign of zero included.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sinh(Vector256<double> x)
    {
        // Beyond this bound the result is infinite anyway.
        Vector256<double> y = AtMost(Vector256.Abs(x), 712.0);
        Vector256<double> r = ReduceHyperbolic(
            y, out Vector256<double> rest, out Vector256<double> difference, out Vector256<double> sum, out Vector256<double> lost,
            out Vector256<double> shiftedExponent);
        Vector256<double> result = CombineHyperbolic(r, rest, difference, sum, -lost);
        return WithSignOf(x, ScaleByPowerOfTwo(result, shiftedExponent));
    }

    /// <inheritdoc cref="Sinh(Vector256{double})"/>
    public static double Sinh(double x) => Sinh(Vector256.Create(x)).ToScalar();
}
