using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The function in single precision: <see cref="Pow(Vector256{double}, double)"/>, rounded once more. Error below 0.501 ulp.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pow(Vector256<float> x, float exponent) =>
        Vector256.Narrow(Pow(Vector256.WidenLower(x), exponent), Pow(Vector256.WidenUpper(x), exponent));

    /// <inheritdoc cref="Pow(Vector256{float}, float)"/>
    public static float Pow(float x, float exponent) => (float)Pow((double)x, (double)exponent);
}
