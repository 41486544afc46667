using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.Runtime;

/// <summary>
/// The order in which kernels keep a batch: blocks of four samples, in a block unit after unit, in a unit the four samples side
/// by side, a lane each. Rows [n, width] become [ceil(n / 4), width, 4].
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SampleBlocks
{
    /// <summary>The number of samples of a block.</summary>
    public const int Lanes = 4;

    /// <summary>Writes rows as blocks; lanes left over in the last block repeat the last sample, so that no kernel meets a foreign number.</summary>
    /// <param name="rows">The samples, [n, width], n at least 1.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="blocks">The first of ceil(n / 4) * width * 4 doubles to write.</param>
    /// <returns>The number of blocks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Pack(ReadOnlySpan<double> rows, int width, ref double blocks)
    {
        (int fullBlocks, int rest) = Math.DivRem(rows.Length / width, Lanes);
        ref double row = ref MemoryMarshal.GetReference(rows);
        ref double block = ref blocks;
        for (int count = 0; count < fullBlocks; count++)
        {
            PackBlock(ref row, width, 2 * width, 3 * width, width, ref block);
            row = ref Unsafe.Add(ref row, Lanes * width);
            block = ref Unsafe.Add(ref block, Lanes * width);
        }

        if (rest == 0)
            return fullBlocks;
        int last = (rest - 1) * width;
        PackBlock(ref row, Math.Min(width, last), Math.Min(2 * width, last), last, width, ref block);
        return fullBlocks + 1;
    }

    /// <summary>Writes blocks back as rows.</summary>
    /// <param name="blocks">The first double of the blocks.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="rows">Receives the samples, [n, width].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Unpack(ref double blocks, int width, Span<double> rows)
    {
        for (int sample = 0; sample < rows.Length / width; sample++)
        {
            Span<double> row = rows.Slice(sample * width, width);
            ref double source = ref Unsafe.Add(ref blocks, sample / Lanes * width * Lanes + sample % Lanes);
            for (int unit = 0; unit < row.Length; unit++)
                row[unit] = Unsafe.Add(ref source, unit * Lanes);
        }
    }

    /// <summary>The mean absolute value over the units of the first sample of a block.</summary>
    /// <param name="block">The first double of the block.</param>
    /// <param name="width">The number of units.</param>
    public static double MeanMagnitude(ref double block, int width)
    {
        double sum = 0;
        for (int unit = 0; unit < width; unit++)
            sum += Math.Abs(Unsafe.Add(ref block, unit * Lanes));
        return sum / width;
    }

    /// <summary>Writes four rows as one block: the first, and those that start so many doubles after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PackBlock(ref double row, int second, int third, int fourth, int width, ref double block)
    {
        for (int unit = 0; unit < width; unit++)
            Vector256.Create(
                Unsafe.Add(ref row, unit),
                Unsafe.Add(ref row, second + unit),
                Unsafe.Add(ref row, third + unit),
                Unsafe.Add(ref row, fourth + unit)).StoreUnsafe(ref block, (nuint)(Lanes * unit));
    }
}
