using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>The logistic function over an array.</summary>
/// <remarks>
/// One vector's way from x to the result is some sixty cycles of operations that wait for each other, and a processor has room for
/// the operations of only a few such ways at a time. In two short loops with memory between them more of them are under way.
/// </remarks>
internal static class LogisticOfMany
{
    /// <summary>How many values pass through the two loops together: what lies between them stays in the nearest cache.</summary>
    private const int Chunk = 512;

    /// <summary>Writes the function over each value.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <typeparam name="TSteps">The steps of the function in this precision.</typeparam>
    /// <param name="values">The arguments, any number; receives the results.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<T, TSteps>(Span<T> values)
        where T : unmanaged
        where TSteps : ILogisticSteps<T>
    {
        Span<T> memory = stackalloc T[2 * Chunk + CacheLine.Slack<T>()];
        ref T remainders = ref CacheLine.Start(memory);
        ref T exponents = ref Unsafe.Add(ref remainders, Chunk);
        int length = values.Length & -Vector256<T>.Count;
        for (int start = 0; start < length; start += Chunk)
        {
            ref T chunk = ref values[start];
            nuint count = (nuint)Math.Min(Chunk, length - start);
            if (Reduce<T, TSteps>(ref chunk, ref remainders, ref exponents, count))
                Divide<T, TSteps>(ref remainders, ref exponents, ref chunk, count);
            else
                ApplyToAny<T, TSteps>(ref chunk, count);
        }
        for (int rest = length; rest < values.Length; rest++)
            values[rest] = TSteps.OfAny(Vector256.Create(values[rest])).ToScalar();
    }

    // Joined to one method, the loops would share their registers for constants, and none would have enough.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool Reduce<T, TSteps>(ref T values, ref T remainders, ref T exponents, nuint count)
        where TSteps : ILogisticSteps<T>
    {
        Vector256<T> seen = Vector256<T>.Zero;
        for (nuint at = 0; at < count; at += (nuint)Vector256<T>.Count)
        {
            TSteps.Reduce(Vector256.LoadUnsafe(ref values, at), out Vector256<T> exponent, ref seen).StoreUnsafe(ref remainders, at);
            exponent.StoreUnsafe(ref exponents, at);
        }
        return TSteps.AreNormal(seen);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Divide<T, TSteps>(ref T remainders, ref T exponents, ref T values, nuint count)
        where TSteps : ILogisticSteps<T>
    {
        for (nuint at = 0; at < count; at += (nuint)Vector256<T>.Count)
            TSteps.Divide(Vector256.LoadUnsafe(ref remainders, at), Vector256.LoadUnsafe(ref exponents, at)).StoreUnsafe(ref values, at);
    }

    // Far from 0, or no number at all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ApplyToAny<T, TSteps>(ref T values, nuint count)
        where TSteps : ILogisticSteps<T>
    {
        for (nuint at = 0; at < count; at += (nuint)Vector256<T>.Count)
            TSteps.OfAny(Vector256.LoadUnsafe(ref values, at)).StoreUnsafe(ref values, at);
    }
}
