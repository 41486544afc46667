using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

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
    public static int Pack(ReadOnlySpan<double> rows, int width, ref double blocks)
    {
        int samples = rows.Length / width;
        int blockCount = (samples + Lanes - 1) / Lanes;
        for (int lane = 0; lane < blockCount * Lanes; lane++)
        {
            ReadOnlySpan<double> row = rows.Slice(Math.Min(lane, samples - 1) * width, width);
            ref double target = ref Unsafe.Add(ref blocks, First(lane, width));
            for (int unit = 0; unit < row.Length; unit++)
                Unsafe.Add(ref target, unit * Lanes) = row[unit];
        }
        return blockCount;
    }

    /// <summary>Writes blocks back as rows.</summary>
    /// <param name="blocks">The first double of the blocks.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="rows">Receives the samples, [n, width].</param>
    public static void Unpack(ref double blocks, int width, Span<double> rows)
    {
        for (int sample = 0; sample < rows.Length / width; sample++)
        {
            Span<double> row = rows.Slice(sample * width, width);
            ref double source = ref Unsafe.Add(ref blocks, First(sample, width));
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

    private static int First(int sample, int width) => sample / Lanes * width * Lanes + sample % Lanes;
}
