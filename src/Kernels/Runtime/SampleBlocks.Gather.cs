using System;
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
    /// <param name="order">The chosen rows, at least one; each is 0 to n - 1, to which <see cref="MlpArguments.RequireOrder"/> has seen.</param>
    /// <param name="blocks">The first of ceil(count / samples) * width * samples numbers to write.</param>
    /// <returns>The number of blocks.</returns>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Gather<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> order, ref T blocks)
    {
        ref T first = ref MemoryMarshal.GetReference(rows);
        int samples = Samples<T>();
        (int fullBlocks, int rest) = Math.DivRem(order.Length, samples);
        GatherBlocks(ref first, width, order[..^rest], ref blocks);
        if (rest == 0)
            return fullBlocks;

        Span<int> lastOrder = stackalloc int[samples];
        for (int sample = 0; sample < samples; sample++)
            lastOrder[sample] = order[fullBlocks * samples + Math.Min(sample, rest - 1)];
        GatherBlocks(ref first, width, lastOrder, ref Unsafe.Add(ref blocks, fullBlocks * samples * width));
        return fullBlocks + 1;
    }

    /// <summary>Whole blocks of rows: a multiple of <see cref="Samples"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherBlocks<T>(ref T rows, int width, ReadOnlySpan<int> order, ref T blocks)
    {
        if (width == 1)
            GatherNumbers(ref rows, order, ref blocks);
        else if (width != 2 || !Avx.IsSupported)
            GatherRows(ref rows, width, order, ref blocks);
        else if (typeof(T) == typeof(double))
            GatherPairs(ref Unsafe.As<T, double>(ref rows), order, ref Unsafe.As<T, double>(ref blocks));
        else
            GatherPairs(ref Unsafe.As<T, float>(ref rows), order, ref Unsafe.As<T, float>(ref blocks));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherNumbers<T>(ref T rows, ReadOnlySpan<int> order, ref T blocks)
    {
        ref int row = ref MemoryMarshal.GetReference(order);
        ref T number = ref blocks;
        for (int sample = 0; sample < order.Length; sample += 4)
        {
            number = Unsafe.Add(ref rows, row);
            Unsafe.Add(ref number, 1) = Unsafe.Add(ref rows, Unsafe.Add(ref row, 1));
            Unsafe.Add(ref number, 2) = Unsafe.Add(ref rows, Unsafe.Add(ref row, 2));
            Unsafe.Add(ref number, 3) = Unsafe.Add(ref rows, Unsafe.Add(ref row, 3));
            row = ref Unsafe.Add(ref row, 4);
            number = ref Unsafe.Add(ref number, 4);
        }
    }

    // Rows (a0 b0) (a1 b1) (a2 b2) (a3 b3), each loaded whole; four of them make half a block.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherPairs(ref double rows, ReadOnlySpan<int> order, ref double blocks)
    {
        ref int row = ref MemoryMarshal.GetReference(order);
        ref double block = ref blocks;
        for (int sample = 0; sample < order.Length; sample += 8)
        {
            GatherFourPairs(ref rows, ref row, ref block);
            GatherFourPairs(ref rows, ref Unsafe.Add(ref row, 4), ref Unsafe.Add(ref block, 4));
            row = ref Unsafe.Add(ref row, 8);
            block = ref Unsafe.Add(ref block, 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherFourPairs(ref double rows, ref int row, ref double block)
    {
        Vector256<double> even = Vector256.Create(Pair(ref rows, row), Pair(ref rows, Unsafe.Add(ref row, 2)));
        Vector256<double> odd = Vector256.Create(Pair(ref rows, Unsafe.Add(ref row, 1)), Pair(ref rows, Unsafe.Add(ref row, 3)));
        Avx.UnpackLow(even, odd).StoreUnsafe(ref block);
        Avx.UnpackHigh(even, odd).StoreUnsafe(ref block, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Pair(ref double rows, int row) => Vector128.LoadUnsafe(ref rows, 2 * (nuint)row);

    // The same in single precision, where a row is as long as a double.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherPairs(ref float rows, ReadOnlySpan<int> order, ref float blocks)
    {
        ref int row = ref MemoryMarshal.GetReference(order);
        ref double pairs = ref Unsafe.As<float, double>(ref rows);
        ref float block = ref blocks;
        for (int sample = 0; sample < order.Length; sample += 16)
        {
            GatherEightPairs(ref pairs, ref row, ref block);
            GatherEightPairs(ref pairs, ref Unsafe.Add(ref row, 8), ref Unsafe.Add(ref block, 8));
            row = ref Unsafe.Add(ref row, 16);
            block = ref Unsafe.Add(ref block, 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherEightPairs(ref double pairs, ref int row, ref float block)
    {
        Vector256<float> first = FourPairs(ref pairs, row, Unsafe.Add(ref row, 1), Unsafe.Add(ref row, 4), Unsafe.Add(ref row, 5));
        Vector256<float> second = FourPairs(ref pairs, Unsafe.Add(ref row, 2), Unsafe.Add(ref row, 3), Unsafe.Add(ref row, 6), Unsafe.Add(ref row, 7));
        Avx.Shuffle(first, second, 0b10_00_10_00).StoreUnsafe(ref block);
        Avx.Shuffle(first, second, 0b11_01_11_01).StoreUnsafe(ref block, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> FourPairs(ref double pairs, int row0, int row1, int row2, int row3) => Vector256.Create(
        Unsafe.Add(ref pairs, row0), Unsafe.Add(ref pairs, row1), Unsafe.Add(ref pairs, row2), Unsafe.Add(ref pairs, row3)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherRows<T>(ref T rows, int width, ReadOnlySpan<int> order, ref T blocks)
    {
        for (int sample = 0; sample < order.Length; sample++)
        {
            ref T row = ref Unsafe.Add(ref rows, order[sample] * width);
            ref T lane = ref Unsafe.Add(ref blocks, sample / Samples<T>() * Samples<T>() * width + sample % Samples<T>());
            for (int unit = 0; unit < width; unit++)
                Unsafe.Add(ref lane, unit * Samples<T>()) = Unsafe.Add(ref row, unit);
        }
    }
}
