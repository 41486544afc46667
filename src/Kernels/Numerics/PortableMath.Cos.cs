using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The cosine of x in radians. Error below 0.76 ulp (largest seen over 10 million values: 0.7385).</summary>
    /// <remarks>Any x, NaN for infinities; even bit for bit, and within [-1, 1]. The reduction of <see cref="Sin(Vector256{double})"/>.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Cos(Vector256<double> x)
    {
        Vector256<double> y = Vector256.Abs(x);
        if (AnyIsFar(y))
            return SineOfFar(y, 1);
        Vector256<double> r = ReduceQuarterTurns(y, out Vector256<double> low, out Vector256<long> quarterTurns);
        return SineOfReduced(r, low, quarterTurns + Vector256<long>.One);
    }

    /// <inheritdoc cref="Cos(Vector256{double})"/>
    public static double Cos(double x) => Cos(Vector256.Create(x)).ToScalar();
}
