using System;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Runtime;

/// <summary>
/// The order in which kernels keep a batch: blocks of eight samples as doubles or sixteen as floats; in a block unit
/// after unit, in a unit the samples side by side, a lane each. Rows [n, width] become [ceil(n / samples), width, samples].
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class SampleBlocks
{
    /// <summary>The number of samples in a block.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Samples<T>() => 2 * Vector256<T>.Count;

    /// <summary>Writes rows as blocks; what is left over in the last block repeats the last sample, so that no kernel meets a foreign number.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="rows">The samples, [n, width], n at least 1.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="blocks">The first of ceil(n / samples) * width * samples numbers to write.</param>
    /// <returns>The number of blocks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Pack<T>(ReadOnlySpan<T> rows, int width, ref T blocks)
    {
        int samples = Samples<T>();
        int count = width == 2 ? rows.Length >>> 1 : rows.Length / width; // a division takes as long as a block of pairs
        (int fullBlocks, int rest) = Math.DivRem(count, samples);
        if (width == 1 && rest == 0)
        {
            rows.CopyTo(MemoryMarshal.CreateSpan(ref blocks, rows.Length));
            return fullBlocks;
        }
        ref T row = ref MemoryMarshal.GetReference(rows);
        // With the width as a constant its loop has nothing to choose.
        if (width == 2)
            PackBlocks(ref row, fullBlocks, width: 2, ref blocks);
        else
            PackBlocks(ref row, fullBlocks, width, ref blocks);
        if (rest == 0)
            return fullBlocks;
        int packed = fullBlocks * samples * width;
        PackLastBlock(ref Unsafe.Add(ref row, packed), rest, width, ref Unsafe.Add(ref blocks, packed));
        return fullBlocks + 1;
    }

    /// <summary>Writes 0 over the filler samples of the last block, in every unit.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="blocks">The first number of the blocks.</param>
    /// <param name="count">The number of samples.</param>
    /// <param name="width">The length of a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ClearUnused<T>(ref T blocks, int count, int width)
        where T : struct, IBinaryFloatingPointIeee754<T> => TileSamples.FillUp(ref blocks, count, width, T.Zero);

    /// <summary>Writes blocks back as rows.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="blocks">The first number of the blocks.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="rows">Receives the samples, [n, width].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unpack<T>(ref T blocks, int width, Span<T> rows)
    {
        if (width == 1)
        {
            MemoryMarshal.CreateReadOnlySpan(ref blocks, rows.Length).CopyTo(rows);
            return;
        }
        int samples = Samples<T>();
        for (int sample = 0; sample < rows.Length / width; sample++)
        {
            Span<T> row = rows.Slice(sample * width, width);
            ref T source = ref Unsafe.Add(ref blocks, sample / samples * width * samples + sample % samples);
            for (int unit = 0; unit < row.Length; unit++)
                row[unit] = Unsafe.Add(ref source, unit * samples);
        }
    }

    /// <summary>Writes whole blocks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackBlocks<T>(ref T row, int count, int width, ref T block)
    {
        for (int written = 0; written < count; written++)
        {
            PackBlock(ref row, width, ref block);
            row = ref Unsafe.Add(ref row, Samples<T>() * width);
            block = ref Unsafe.Add(ref block, Samples<T>() * width);
        }
    }

    /// <summary>Writes the rows of one block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackBlock<T>(ref T row, int width, ref T block)
    {
        if (width == 2 && Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            PackPairs(ref row, ref block);
            return;
        }
        PackVector(ref row, width, ref block);
        PackVector(ref Unsafe.Add(ref row, Vector256<T>.Count * width), width, ref Unsafe.Add(ref block, Vector256<T>.Count));
    }

    // Rows (a0 b0) (a1 b1) and so on: every other number of two vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackPairs<T>(ref T row, ref T block)
    {
        Vector512<T> first = Vector512.LoadUnsafe(ref row);
        Vector512<T> last = Vector512.LoadUnsafe(ref row, (nuint)Vector512<T>.Count);
        EveryOther(first, last, 0).StoreUnsafe(ref block);
        EveryOther(first, last, 1).StoreUnsafe(ref block, (nuint)Vector512<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> EveryOther<T>(Vector512<T> first, Vector512<T> last, int from) => typeof(T) == typeof(double)
        ? Avx512F.PermuteVar8x64x2(first.AsDouble(), Vector512.CreateSequence((long)from, 2L), last.AsDouble()).As<double, T>()
        : Avx512F.PermuteVar16x32x2(first.AsSingle(), Vector512.CreateSequence(from, 2), last.AsSingle()).As<float, T>();

    /// <summary>Writes as many rows as a vector of 256 bits has lanes: half a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackVector<T>(ref T row, int width, ref T block)
    {
        if (width == 1)
            Vector256.LoadUnsafe(ref row).StoreUnsafe(ref block);
        else if (typeof(T) == typeof(double))
            PackFour(ref Unsafe.As<T, double>(ref row), width, ref Unsafe.As<T, double>(ref block));
        else
            PackEight(ref Unsafe.As<T, float>(ref row), width, ref Unsafe.As<T, float>(ref block));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackFour(ref double row, int width, ref double block)
    {
        if (width == 2 && Avx2.IsSupported)
        {
            PackFourPairs(ref row, ref block);
            return;
        }
        for (int unit = 0; unit < width; unit++)
            Vector256.Create(
                Unsafe.Add(ref row, unit),
                Unsafe.Add(ref row, width + unit),
                Unsafe.Add(ref row, 2 * width + unit),
                Unsafe.Add(ref row, 3 * width + unit)).StoreUnsafe(ref block, (nuint)(8 * unit));
    }

    // Rows (a0 b0) (a1 b1) (a2 b2) (a3 b3): two loads in place of eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackFourPairs(ref double row, ref double block)
    {
        Vector256<double> first = Vector256.LoadUnsafe(ref row);
        Vector256<double> last = Vector256.LoadUnsafe(ref row, 4);
        Avx2.Permute4x64(Avx.UnpackLow(first, last), 0b11_01_10_00).StoreUnsafe(ref block);
        Avx2.Permute4x64(Avx.UnpackHigh(first, last), 0b11_01_10_00).StoreUnsafe(ref block, 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackEight(ref float row, int width, ref float block)
    {
        if (width == 2 && Avx2.IsSupported)
        {
            PackEightPairs(ref row, ref block);
            return;
        }
        for (int unit = 0; unit < width; unit++)
            Vector256.Create(
                Unsafe.Add(ref row, unit),
                Unsafe.Add(ref row, width + unit),
                Unsafe.Add(ref row, 2 * width + unit),
                Unsafe.Add(ref row, 3 * width + unit),
                Unsafe.Add(ref row, 4 * width + unit),
                Unsafe.Add(ref row, 5 * width + unit),
                Unsafe.Add(ref row, 6 * width + unit),
                Unsafe.Add(ref row, 7 * width + unit)).StoreUnsafe(ref block, (nuint)(16 * unit));
    }

    // Half a vector holds two of eight rows at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackEightPairs(ref float row, ref float block)
    {
        Vector256<float> first = Vector256.LoadUnsafe(ref row);
        Vector256<float> last = Vector256.LoadUnsafe(ref row, 8);
        InOrder(Avx.Shuffle(first, last, 0b10_00_10_00)).StoreUnsafe(ref block);
        InOrder(Avx.Shuffle(first, last, 0b11_01_11_01)).StoreUnsafe(ref block, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> InOrder(Vector256<float> pairs) => Avx2.Permute4x64(pairs.AsDouble(), 0b11_01_10_00).AsSingle();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void PackLastBlock<T>(ref T row, int rows, int width, ref T block)
    {
        for (int sample = 0; sample < Samples<T>(); sample++)
            for (int unit = 0; unit < width; unit++)
                Unsafe.Add(ref block, unit * Samples<T>() + sample) = Unsafe.Add(ref row, Math.Min(sample, rows - 1) * width + unit);
    }
}
