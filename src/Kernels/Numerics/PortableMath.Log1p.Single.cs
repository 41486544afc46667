using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The function in single precision: <see cref="Log1p(Vector256{double})"/>, rounded once more. Error below 0.501 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log1p(Vector256<float> x) =>
        Vector256.Narrow(Log1p(Vector256.WidenLower(x)), Log1p(Vector256.WidenUpper(x)));

    /// <inheritdoc cref="Log1p(Vector256{float})"/>
    public static float Log1p(float x) => (float)Log1p((double)x);
}
