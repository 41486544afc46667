using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The function in single precision: <see cref="Log(Vector256{double})"/>, rounded once more. Error below 0.501 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x) =>
        Vector256.Narrow(Log(Vector256.WidenLower(x)), Log(Vector256.WidenUpper(x)));

    /// <inheritdoc cref="Log(Vector256{float})"/>
    public static float Log(float x) => (float)Log((double)x);
}
