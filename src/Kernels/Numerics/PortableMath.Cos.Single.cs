using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The function in single precision: <see cref="Cos(Vector256{double})"/>, rounded once more. Error below 0.501 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cos(Vector256<float> x) =>
        Vector256.Narrow(Cos(Vector256.WidenLower(x)), Cos(Vector256.WidenUpper(x)));

    /// <inheritdoc cref="Cos(Vector256{float})"/>
    public static float Cos(float x) => (float)Cos((double)x);
}
