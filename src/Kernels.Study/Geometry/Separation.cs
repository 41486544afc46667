using System;

namespace Kernels.Study.Geometry;

/// <summary>The separation fuzziness of two classes, tr(SSw pinv(SSb)): the scatter within them against that between them.</summary>
/// <remarks>
/// H. He and W. J. Su, "A law of data separation in deep learning", PNAS 120 (2023). Of two classes SSb has rank 1, so that the trace is
/// n / (n0 n1) times d' SSw d / |d|^4 with d the difference of the means.
/// </remarks>
internal static class Separation
{
    /// <param name="rows">A layer's outputs, [n, width].</param>
    /// <param name="labels">The classes, 0 or 1, [n].</param>
    public static double Of(ReadOnlySpan<double> rows, ReadOnlySpan<double> labels)
    {
        int width = rows.Length / labels.Length;
        double[][] means = [new double[width], new double[width]];
        int[] counts = new int[2];
        for (int row = 0; row < labels.Length; row++)
        {
            int label = labels[row] == 1.0 ? 1 : 0;
            counts[label]++;
            for (int unit = 0; unit < width; unit++)
                means[label][unit] += rows[row * width + unit];
        }

        double squaredDistance = 0.0;
        double[] difference = new double[width];
        for (int unit = 0; unit < width; unit++)
        {
            means[0][unit] /= counts[0];
            means[1][unit] /= counts[1];
            difference[unit] = means[1][unit] - means[0][unit];
            squaredDistance += difference[unit] * difference[unit];
        }

        double scatter = 0.0;
        for (int row = 0; row < labels.Length; row++)
        {
            double[] mean = means[labels[row] == 1.0 ? 1 : 0];
            double along = 0.0;
            for (int unit = 0; unit < width; unit++)
                along += (rows[row * width + unit] - mean[unit]) * difference[unit];
            scatter += along * along;
        }
        return (double)labels.Length / ((double)counts[0] * counts[1]) * scatter / (squaredDistance * squaredDistance);
    }
}
