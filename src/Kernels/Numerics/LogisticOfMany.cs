using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.Numerics;

/// <summary>The logistic function over an array.</summary>
/// <remarks>
/// The division bounds the time. Where the processor has vectors of 256 bits but none of 512, two of them go from x to the result
/// together, some sixty cycles of operations that wait for each other.
/// </remarks>
internal static class LogisticOfMany
{
    /// <summary>The count of values that pass through the loop together: their intermediate results stay in the nearest cache.</summary>
    private const int Chunk = 512;

    /// <summary>Writes the function over each value.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <typeparam name="TFormula">The function in this precision.</typeparam>
    /// <param name="values">The arguments, any number; receives the results.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Apply<T, TFormula>(Span<T> values)
        where T : unmanaged
        where TFormula : ILogisticFormula<T>
    {
        Span<T> memory = stackalloc T[Chunk + CacheLine.Slack<T>()];
        ref T arguments = ref CacheLine.Start(memory);
        int length = values.Length & -Vector512<T>.Count;
        for (int start = 0; start < length; start += Chunk)
            ApplyToChunk<T, TFormula>(values.Slice(start, Math.Min(Chunk, length - start)), ref arguments);
        Span<T> rest = values[length..];
        if (rest.IsEmpty)
            return;

        // The arguments are kept at the start of the memory; its end is free for a vector that is not full.
        Span<T> last = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref arguments, Chunk - Vector512<T>.Count), Vector512<T>.Count);
        last.Clear();
        rest.CopyTo(last);
        ApplyToChunk<T, TFormula>(last, ref arguments);
        last[..rest.Length].CopyTo(rest);
    }

    /// <summary>Whole vectors, which may lie anywhere: as if near 0 and, where that was wrong, anew from the arguments.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ApplyToChunk<T, TFormula>(Span<T> values, ref T arguments)
        where TFormula : ILogisticFormula<T>
    {
        ref T first = ref MemoryMarshal.GetReference(values);
        nuint count = (nuint)values.Length;
        bool wereNearZero = Vector256.IsHardwareAccelerated
            ? ApplyNearZeroWide<T, TFormula>(ref first, ref arguments, count)
            : ApplyNearZero<T, TFormula>(ref first, ref arguments, count);
        if (wereNearZero)
            return;
        MemoryMarshal.CreateReadOnlySpan(ref arguments, values.Length).CopyTo(values);
        ApplyToAny<T, TFormula>(ref first, count);
    }

    /// <summary>Keeps the arguments and writes the function over each as if it were near 0; false where one was not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool ApplyNearZeroWide<T, TFormula>(ref T values, ref T arguments, nuint count)
        where TFormula : ILogisticFormula<T>
    {
        Vector512<T> seen = Vector512<T>.Zero;
        for (nuint at = 0; at < count; at += (nuint)Vector512<T>.Count)
        {
            Vector512<T> x = Vector512.LoadUnsafe(ref values, at);
            x.StoreUnsafe(ref arguments, at);
            TFormula.NearZero(x, ref seen).StoreUnsafe(ref values, at);
        }
        return TFormula.AreNearZero(seen.GetLower() | seen.GetUpper());
    }

    // The same for processors where a vector of 512 bits would consist of more than two: there the compiler no longer inlines the operations.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static bool ApplyNearZero<T, TFormula>(ref T values, ref T arguments, nuint count)
        where TFormula : ILogisticFormula<T>
    {
        Vector256<T> seen = Vector256<T>.Zero;
        for (nuint at = 0; at < count; at += (nuint)Vector256<T>.Count)
        {
            Vector256<T> x = Vector256.LoadUnsafe(ref values, at);
            x.StoreUnsafe(ref arguments, at);
            TFormula.NearZero(x, ref seen).StoreUnsafe(ref values, at);
        }
        return TFormula.AreNearZero(seen);
    }

    // Far from 0, or no number at all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ApplyToAny<T, TFormula>(ref T values, nuint count)
        where TFormula : ILogisticFormula<T>
    {
        for (nuint at = 0; at < count; at += (nuint)Vector256<T>.Count)
            TFormula.OfAny(Vector256.LoadUnsafe(ref values, at)).StoreUnsafe(ref values, at);
    }
}
