using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>The logistic function of one value.</summary>
/// <remarks>
/// The argument is not bounded, and only then it is looked whether the argument was too far from 0: nothing but the return
/// waits for the answer.
/// </remarks>
internal static class LogisticOfOne
{
    /// <summary>The function of a value.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <typeparam name="TFormula">The function in this precision.</typeparam>
    /// <param name="x">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T, TFormula>(T x)
        where TFormula : ILogisticFormula<T>
    {
        Vector256<T> seen = Vector256<T>.Zero;
        T result = TFormula.NearZero(Vector256.CreateScalarUnsafe(x), ref seen).ToScalar();
        if (!TFormula.IsNearZero(seen))
            result = ApplyToAny<T, TFormula>(x);
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T ApplyToAny<T, TFormula>(T x)
        where TFormula : ILogisticFormula<T> => TFormula.OfAny(Vector256.CreateScalarUnsafe(x)).ToScalar();
}
