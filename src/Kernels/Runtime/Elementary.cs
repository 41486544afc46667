using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Runtime;

/// <summary>The portable functions in the precision of the type argument, chosen while the method is compiled.</summary>
internal static class Elementary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Exp<T>(Vector256<T> x) => typeof(T) == typeof(double)
        ? PortableMath.Exp(x.As<T, double>()).As<double, T>()
        : PortableMath.Exp(x.As<T, float>()).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Log<T>(Vector256<T> x) => typeof(T) == typeof(double)
        ? PortableMath.Log(x.As<T, double>()).As<double, T>()
        : PortableMath.Log(x.As<T, float>()).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Logistic<T>(Vector256<T> x) => typeof(T) == typeof(double)
        ? PortableMath.Logistic(x.As<T, double>()).As<double, T>()
        : PortableMath.Logistic(x.As<T, float>()).As<float, T>();
}
