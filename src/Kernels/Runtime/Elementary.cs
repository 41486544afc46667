using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    public static void Logistic<T>(ref T values, int length)
    {
        if (typeof(T) == typeof(double))
            PortableMath.Logistic(MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref values), length));
        else
            PortableMath.Logistic(MemoryMarshal.CreateSpan(ref Unsafe.As<T, float>(ref values), length));
    }
}
