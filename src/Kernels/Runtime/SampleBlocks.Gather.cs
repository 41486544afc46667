using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <content>Blocks of rows that stand anywhere.</content>
public static partial class SampleBlocks
{
    /// <summary>Writes chosen rows as blocks; what is left over in the last block repeats the last of them.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="rows">The rows to choose from, [n, width].</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="order">The chosen rows, at least one; each is 0 to n - 1.</param>
    /// <param name="blocks">The first of ceil(count / samples) * width * samples numbers to write.</param>
    /// <returns>The number of blocks.</returns>
    /// <exception cref="ArgumentException">The order names a row that is not there.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Gather<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> order, ref T blocks)
    {
        int samples = Samples<T>();
        (int fullBlocks, int rest) = Math.DivRem(order.Length, samples);
        if (width == 1)
            GatherNumbers(rows, order[..^rest], ref blocks);
        else if (width == 2 && typeof(T) == typeof(double) && Avx.IsSupported)
            GatherPairs(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(rows)), rows.Length / 2, order[..^rest], ref Unsafe.As<T, double>(ref blocks));
        else if (width == 2)
            GatherPairs(rows, order[..^rest], ref blocks);
        else
            GatherRows(rows, width, order[..^rest], ref blocks);
        if (rest == 0)
            return fullBlocks;
        GatherLastBlock(rows, width, order[^rest..], ref Unsafe.Add(ref blocks, fullBlocks * samples * width));
        return fullBlocks + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherNumbers<T>(ReadOnlySpan<T> rows, ReadOnlySpan<int> order, ref T blocks)
    {
        for (int sample = 0; sample < order.Length; sample++)
            Unsafe.Add(ref blocks, sample) = Unsafe.Add(ref MemoryMarshal.GetReference(rows), Row(order, sample, rows.Length));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherPairs<T>(ReadOnlySpan<T> rows, ReadOnlySpan<int> order, ref T blocks)
    {
        int count = rows.Length / 2;
        ref T block = ref blocks;
        for (int start = 0; start < order.Length; start += Samples<T>())
        {
            for (int sample = 0; sample < Samples<T>(); sample++)
            {
                ref T row = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), 2 * Row(order, start + sample, count));
                Unsafe.Add(ref block, sample) = row;
                Unsafe.Add(ref block, Samples<T>() + sample) = Unsafe.Add(ref row, 1);
            }
            block = ref Unsafe.Add(ref block, 2 * Samples<T>());
        }
    }

    // Rows (a0 b0) (a1 b1) (a2 b2) (a3 b3), each loaded whole.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherPairs(ref double rows, int count, ReadOnlySpan<int> order, ref double blocks)
    {
        ref double block = ref blocks;
        for (int sample = 0; sample <= order.Length - 8; sample += 8)
        {
            GatherFourPairs(ref rows, count, order.Slice(sample, 4), ref block);
            GatherFourPairs(ref rows, count, order.Slice(sample + 4, 4), ref Unsafe.Add(ref block, 4));
            block = ref Unsafe.Add(ref block, 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherFourPairs(ref double rows, int count, ReadOnlySpan<int> order, ref double block)
    {
        Vector256<double> even = Vector256.Create(Pair(ref rows, Row(order, 0, count)), Pair(ref rows, Row(order, 2, count)));
        Vector256<double> odd = Vector256.Create(Pair(ref rows, Row(order, 1, count)), Pair(ref rows, Row(order, 3, count)));
        Avx.UnpackLow(even, odd).StoreUnsafe(ref block);
        Avx.UnpackHigh(even, odd).StoreUnsafe(ref block, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Pair(ref double rows, int row) => Vector128.LoadUnsafe(ref rows, (nuint)(2 * row));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherRows<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> order, ref T blocks)
    {
        int count = rows.Length / width;
        for (int sample = 0; sample < order.Length; sample++)
        {
            ref T row = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), Row(order, sample, count) * width);
            ref T lane = ref Unsafe.Add(ref blocks, sample / Samples<T>() * Samples<T>() * width + sample % Samples<T>());
            for (int unit = 0; unit < width; unit++)
                Unsafe.Add(ref lane, unit * Samples<T>()) = Unsafe.Add(ref row, unit);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GatherLastBlock<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> order, ref T block)
    {
        GatherRows(rows, width, order, ref block);
        for (int sample = order.Length; sample < Samples<T>(); sample++)
            for (int unit = 0; unit < width; unit++)
                Unsafe.Add(ref block, unit * Samples<T>() + sample) = Unsafe.Add(ref block, unit * Samples<T>() + order.Length - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Row(ReadOnlySpan<int> order, int sample, int count)
    {
        int row = order[sample];
        if ((uint)row >= (uint)count)
            Refuse(order, sample, count);
        return row;
    }

    [DoesNotReturn]
    private static void Refuse(ReadOnlySpan<int> order, int sample, int count) =>
        throw new ArgumentException($"The order holds row {order[sample]}; the rows are 0 to {count - 1}.", nameof(order));
}
