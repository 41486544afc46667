using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Kernels.Study.Statistics;

/// <summary>
/// Sums in the order of <c>numpy.sum</c>: halves of halves down to blocks of 128, and eight sums within a block. So resamples that tie with the
/// sample in NumPy tie here too.
/// </summary>
internal static class PairwiseSum
{
    private const int Lanes = 8;
    private const int Block = 128;

    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length > Block)
        {
            int half = values.Length / 2;
            half -= half % Lanes;
            return Of(values[..half]) + Of(values[half..]);
        }

        int inLanes = values.Length - values.Length % Lanes;
        double sum = inLanes == 0 ? 0 : OfLanes(values[..inLanes]);
        foreach (double value in values[inLanes..])
            sum += value;
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double OfLanes(ReadOnlySpan<double> values)
    {
        Vector512<double> sums = Vector512.Create(values);
        for (int index = Lanes; index < values.Length; index += Lanes)
            sums += Vector512.Create(values[index..]);
        return (sums[0] + sums[1] + (sums[2] + sums[3])) + (sums[4] + sums[5] + (sums[6] + sums[7]));
    }
}
