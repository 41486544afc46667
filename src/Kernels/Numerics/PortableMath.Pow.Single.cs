using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

public static partial class PortableMath
{
    /// <summary>The function in single precision: <see cref="Pow(Vector256{double}, double)"/>, rounded once more. Error below 0.501 ulp.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="exponent">The exponent of all of them, in double: rounded to a float, 0.1 would put 3e38^0.1 off by 2 ulp.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Pow(Vector256<float> x, double exponent) =>
        Vector256.Narrow(Pow(Vector256.WidenLower(x), exponent), Pow(Vector256.WidenUpper(x), exponent));

    /// <inheritdoc cref="Pow(Vector256{float}, double)"/>
    public static float Pow(float x, double exponent) => (float)Pow((double)x, exponent);
}
