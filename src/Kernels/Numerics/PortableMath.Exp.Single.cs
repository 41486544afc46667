using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>e to the power x. Error below 0.53 ulp (largest seen over every third float: 0.5246), below 0.76 ulp where the result is subnormal.</summary>
    /// <remarks>Any x: infinite from 88.73, 0 below -103.98. The steps of <see cref="Exp(Vector256{double})"/> in single precision.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        Vector256<float> bounded = AtMost(AtLeast(x, -105.0f), 90.0f);
        Vector256<float> leading = ReduceExponential(bounded, out Vector256<float> tail, out Vector256<float> shiftedExponent);
        Vector256<float> sum = Vector256<float>.One + leading;
        Vector256<float> lost = Vector256<float>.One - sum + leading;
        return ScaleByPowerOfTwo(sum + (lost + tail), shiftedExponent);
    }

    /// <inheritdoc cref="Exp(Vector256{float})"/>
    public static float Exp(float x) => Exp(Vector256.Create(x)).ToScalar();
}
