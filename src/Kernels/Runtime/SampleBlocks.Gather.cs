using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <content>Blocks of rows that stand anywhere.</content>
public static partial class SampleBlocks
{
    /// <summary>
    /// Writes chosen samples and their targets as blocks; what is left over in the last block repeats the last of them.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The samples to choose from, [n, inputWidth].</param>
    /// <param name="inputWidth">The length of a sample.</param>
    /// <param name="targets">Their targets, [n, targetWidth].</param>
    /// <param name="targetWidth">The length of a target.</param>
    /// <param name="order">The chosen rows, at least one; each is 0 to n - 1, to which <see cref="MlpArguments.RequireOrder"/> has seen.</param>
    /// <param name="inputBlocks">The first of ceil(count / samples) * inputWidth * samples numbers to write.</param>
    /// <param name="targetBlocks">The first of ceil(count / samples) * targetWidth * samples numbers to write.</param>
    /// <returns>The number of blocks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Gather<T>(
        ReadOnlySpan<T> inputs, int inputWidth, ReadOnlySpan<T> targets, int targetWidth, ReadOnlySpan<int> order, ref T inputBlocks, ref T targetBlocks)
    {
        int samples = Samples<T>();
        (int fullBlocks, int rest) = Math.DivRem(order.Length, samples);
        ref T input = ref MemoryMarshal.GetReference(inputs);
        ref T target = ref MemoryMarshal.GetReference(targets);
        GatherBlocks(ref input, inputWidth, ref target, targetWidth, order[..^rest], ref inputBlocks, ref targetBlocks);
        if (rest == 0)
            return fullBlocks;
        GatherLastBlock(
            ref input, inputWidth, ref target, targetWidth, order[^rest..],
            ref Unsafe.Add(ref inputBlocks, fullBlocks * samples * inputWidth), ref Unsafe.Add(ref targetBlocks, fullBlocks * samples * targetWidth));
        return fullBlocks + 1;
    }

    /// <summary>Less than a block of samples.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherLastBlock<T>(
        ref T inputs, int inputWidth, ref T targets, int targetWidth, ReadOnlySpan<int> rest, ref T inputBlocks, ref T targetBlocks)
    {
        Span<int> order = stackalloc int[Samples<T>()];
        rest.CopyTo(order);
        order[rest.Length..].Fill(rest[^1]);
        GatherBlocks(ref inputs, inputWidth, ref targets, targetWidth, order, ref inputBlocks, ref targetBlocks);
    }

    /// <summary>Whole blocks of samples: a multiple of <see cref="Samples"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherBlocks<T>(
        ref T inputs, int inputWidth, ref T targets, int targetWidth, ReadOnlySpan<int> order, ref T inputBlocks, ref T targetBlocks)
    {
        if (inputWidth == 2 && targetWidth == 1 && Avx.IsSupported)
        {
            if (typeof(T) == typeof(double))
                GatherPairs(
                    ref Unsafe.As<T, double>(ref inputs), ref Unsafe.As<T, double>(ref targets), order,
                    ref Unsafe.As<T, double>(ref inputBlocks), ref Unsafe.As<T, double>(ref targetBlocks));
            else
                GatherPairs(
                    ref Unsafe.As<T, float>(ref inputs), ref Unsafe.As<T, float>(ref targets), order,
                    ref Unsafe.As<T, float>(ref inputBlocks), ref Unsafe.As<T, float>(ref targetBlocks));
            return;
        }
        GatherRows(ref inputs, inputWidth, order, ref inputBlocks);
        if (targetWidth == 1)
            GatherNumbers(ref targets, order, ref targetBlocks);
        else
            GatherRows(ref targets, targetWidth, order, ref targetBlocks);
    }

    /// <summary>Samples of two numbers, each loaded whole, and targets of one; both in one loop, which looks at the order once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherPairs(ref double pairs, ref double targets, ReadOnlySpan<int> order, ref double pairBlocks, ref double targetBlocks)
    {
        ref int row = ref MemoryMarshal.GetReference(order);
        ref double pair = ref pairBlocks;
        ref double target = ref targetBlocks;
        for (int sample = 0; sample < order.Length; sample += 8)
        {
            GatherFourPairs(ref pairs, ref row, ref pair);
            GatherFour(ref targets, ref row).StoreUnsafe(ref target);
            GatherFourPairs(ref pairs, ref Unsafe.Add(ref row, 4), ref Unsafe.Add(ref pair, 4));
            GatherFour(ref targets, ref Unsafe.Add(ref row, 4)).StoreUnsafe(ref target, 4);
            row = ref Unsafe.Add(ref row, 8);
            pair = ref Unsafe.Add(ref pair, 16);
            target = ref Unsafe.Add(ref target, 8);
        }
    }

    // Rows (a0 b0) (a1 b1) (a2 b2) (a3 b3); four of them make half a block.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherFourPairs(ref double pairs, ref int row, ref double block)
    {
        Vector256<double> even = Vector256.Create(Pair(ref pairs, row), Pair(ref pairs, Unsafe.Add(ref row, 2)));
        Vector256<double> odd = Vector256.Create(Pair(ref pairs, Unsafe.Add(ref row, 1)), Pair(ref pairs, Unsafe.Add(ref row, 3)));
        Avx.UnpackLow(even, odd).StoreUnsafe(ref block);
        Avx.UnpackHigh(even, odd).StoreUnsafe(ref block, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Pair(ref double pairs, int row) => Vector128.LoadUnsafe(ref pairs, 2 * (nuint)row);

    /// <summary>The same in single precision, where a sample is as long as a double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherPairs(ref float pairs, ref float targets, ReadOnlySpan<int> order, ref float pairBlocks, ref float targetBlocks)
    {
        ref int row = ref MemoryMarshal.GetReference(order);
        ref double wholePairs = ref Unsafe.As<float, double>(ref pairs);
        ref float pair = ref pairBlocks;
        ref float target = ref targetBlocks;
        for (int sample = 0; sample < order.Length; sample += 16)
        {
            GatherEightPairs(ref wholePairs, ref row, ref pair);
            GatherEight(ref targets, ref row).StoreUnsafe(ref target);
            GatherEightPairs(ref wholePairs, ref Unsafe.Add(ref row, 8), ref Unsafe.Add(ref pair, 8));
            GatherEight(ref targets, ref Unsafe.Add(ref row, 8)).StoreUnsafe(ref target, 8);
            row = ref Unsafe.Add(ref row, 16);
            pair = ref Unsafe.Add(ref pair, 32);
            target = ref Unsafe.Add(ref target, 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherEightPairs(ref double pairs, ref int row, ref float block)
    {
        Vector256<float> first = Vector256.Create(GatherTwo(ref pairs, ref row), GatherTwo(ref pairs, ref Unsafe.Add(ref row, 4))).AsSingle();
        Vector256<float> second = Vector256.Create(
            GatherTwo(ref pairs, ref Unsafe.Add(ref row, 2)), GatherTwo(ref pairs, ref Unsafe.Add(ref row, 6))).AsSingle();
        Avx.Shuffle(first, second, 0b10_00_10_00).StoreUnsafe(ref block);
        Avx.Shuffle(first, second, 0b11_01_11_01).StoreUnsafe(ref block, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> GatherFour(ref double numbers, ref int row) =>
        Vector256.Create(GatherTwo(ref numbers, ref row), GatherTwo(ref numbers, ref Unsafe.Add(ref row, 2)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> GatherTwo(ref double numbers, ref int row) =>
        Vector128.Create(Unsafe.Add(ref numbers, row), Unsafe.Add(ref numbers, Unsafe.Add(ref row, 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> GatherEight(ref float numbers, ref int row) =>
        Vector256.Create(GatherFour(ref numbers, ref row), GatherFour(ref numbers, ref Unsafe.Add(ref row, 4)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> GatherFour(ref float numbers, ref int row) => Vector128.Create(
        Unsafe.Add(ref numbers, row),
        Unsafe.Add(ref numbers, Unsafe.Add(ref row, 1)),
        Unsafe.Add(ref numbers, Unsafe.Add(ref row, 2)),
        Unsafe.Add(ref numbers, Unsafe.Add(ref row, 3)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void GatherNumbers<T>(ref T numbers, ReadOnlySpan<int> order, ref T blocks)
    {
        for (int sample = 0; sample < order.Length; sample++)
            Unsafe.Add(ref blocks, sample) = Unsafe.Add(ref numbers, order[sample]);
    }

    /// <summary>Rows of any length.</summary>
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
