using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.Study.Geometry;

/// <summary>The participation ratio of a layer's covariance, (tr C)^2 / tr(C^2): how many directions its outputs fill.</summary>
/// <remarks>P. Gao et al., "A theory of multineuronal dimensionality, dynamics and measurement", 2017.</remarks>
internal static class Participation
{
    /// <param name="rows">A layer's outputs, [n, width].</param>
    /// <param name="width">The number of units.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Ratio(ReadOnlySpan<double> rows, int width)
    {
        // A lane is a unit. Rows are filled up to whole vectors by zeros, which add nothing.
        int stride = (width + Vector512<double>.Count - 1) / Vector512<double>.Count;
        Vector512<double>[] vectors = Centred(rows, width, stride);
        ReadOnlySpan<double> centred = MemoryMarshal.Cast<Vector512<double>, double>(vectors.AsSpan());
        double trace = 0.0;
        double squares = 0.0;
        Span<Vector512<double>> covariances = stackalloc Vector512<double>[stride];
        for (int first = 0; first < width; first++)
        {
            for (int part = 0; part < stride; part++)
            {
                Vector512<double> sums = Vector512<double>.Zero;
                for (int row = part; row < vectors.Length; row += stride)
                    sums += Vector512.Create(centred[(row - part) * Vector512<double>.Count + first]) * vectors[row];
                covariances[part] = sums;
            }
            ReadOnlySpan<double> ofFirst = MemoryMarshal.Cast<Vector512<double>, double>(covariances)[..width];
            foreach (double covariance in ofFirst)
                squares += covariance * covariance;
            trace += ofFirst[first];
        }
        return trace * trace / squares;
    }

    private static Vector512<double>[] Centred(ReadOnlySpan<double> rows, int width, int stride)
    {
        int count = rows.Length / width;
        Vector512<double>[] vectors = new Vector512<double>[count * stride];
        Span<double> centred = MemoryMarshal.Cast<Vector512<double>, double>(vectors.AsSpan());
        for (int unit = 0; unit < width; unit++)
        {
            double sum = 0.0;
            for (int row = 0; row < count; row++)
                sum += rows[row * width + unit];
            double mean = sum / count;
            for (int row = 0; row < count; row++)
                centred[row * stride * Vector512<double>.Count + unit] = rows[row * width + unit] - mean;
        }
        return vectors;
    }
}
