using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>The logistic function of one value.</summary>
/// <remarks>
/// Both steps are taken without bounds, and only then it is looked whether the argument was too far from 0 for them: nothing but the return
/// waits for the answer.
/// </remarks>
internal static class LogisticOfOne
{
    /// <summary>The function of a value.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <typeparam name="TSteps">The steps of the function in this precision.</typeparam>
    /// <param name="x">The argument.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply<T, TSteps>(T x)
        where TSteps : ILogisticSteps<T>
    {
        Vector256<T> seen = Vector256<T>.Zero;
        Vector256<T> r = TSteps.Reduce(Vector256.CreateScalarUnsafe(x), out Vector256<T> exponent, ref seen);
        T result = TSteps.Divide(r, exponent).ToScalar();
        return TSteps.IsNormal(seen) ? result : ApplyToAny<T, TSteps>(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static T ApplyToAny<T, TSteps>(T x)
        where TSteps : ILogisticSteps<T> => TSteps.OfAny(Vector256.CreateScalarUnsafe(x)).ToScalar();
}
