using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The sine of x in radians. Error below 0.76 ulp (largest seen over 10 million values: 0.7354).</summary>
    /// <remarks>
    /// Any x, NaN for infinities; odd bit for bit, sign of zero included, and within [-1, 1]. Reduction after Cody and Waite with pi/2 in
    /// three parts; four values of which one is 2^30 or more in size leave the fast way.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sin(Vector256<double> x)
    {
        Vector256<double> y = Vector256.Abs(x);
        Vector256<double> sign = x & Vector256.Create(-0.0);
        if (AnyIsFar(y))
            return SineOfFar(y, 0) ^ sign;
        Vector256<double> r = ReduceQuarterTurns(y, out Vector256<double> low, out Vector256<long> quarterTurns);
        return SineOfReduced(r, low, quarterTurns) ^ sign;
    }

    /// <inheritdoc cref="Sin(Vector256{double})"/>
    public static double Sin(double x) => Sin(Vector256.Create(x)).ToScalar();
}
