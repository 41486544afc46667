using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The function in single precision: <see cref="Atan(Vector256{double})"/>, rounded once more. Error below 0.501 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Atan(Vector256<float> x) =>
        Vector256.Narrow(Atan(Vector256.WidenLower(x)), Atan(Vector256.WidenUpper(x)));

    /// <inheritdoc cref="Atan(Vector256{float})"/>
    public static float Atan(float x) => (float)Atan((double)x);
}
