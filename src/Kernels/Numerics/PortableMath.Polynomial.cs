using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <content>c0 + c1 x + c2 x^2 + ... by Horner's rule, one fused multiply-add a coefficient.</content>
public static partial class PortableMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(Vector256<double> x, double c0, double c1, double c2) =>
        MultiplyAdd(x, MultiplyAdd(x, Vector256.Create(c2), c1), c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(Vector256<double> x, double c0, double c1, double c2, double c3) =>
        MultiplyAdd(x, Polynomial(x, c1, c2, c3), c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(Vector256<double> x, double c0, double c1, double c2, double c3, double c4) =>
        MultiplyAdd(x, Polynomial(x, c1, c2, c3, c4), c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(Vector256<double> x, double c0, double c1, double c2, double c3, double c4, double c5) =>
        MultiplyAdd(x, Polynomial(x, c1, c2, c3, c4, c5), c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Polynomial(
        Vector256<double> x, double c0, double c1, double c2, double c3, double c4, double c5, double c6) =>
        MultiplyAdd(x, Polynomial(x, c1, c2, c3, c4, c5, c6), c0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> MultiplyAdd(Vector256<double> x, Vector256<double> y, double addend) =>
        Vector256.FusedMultiplyAdd(x, y, Vector256.Create(addend));
}
