using System;

namespace Kernels.Study.Geometry;

/// <summary>The participation ratio of a layer's covariance, (tr C)^2 / tr(C^2): how many directions its outputs fill.</summary>
/// <remarks>P. Gao et al., "A theory of multineuronal dimensionality, dynamics and measurement", 2017.</remarks>
internal static class Participation
{
    /// <param name="rows">A layer's outputs, [n, width].</param>
    /// <param name="width">The number of units.</param>
    public static double Ratio(ReadOnlySpan<double> rows, int width)
    {
        int count = rows.Length / width;
        double[] centred = rows.ToArray();
        for (int unit = 0; unit < width; unit++)
        {
            double sum = 0.0;
            for (int row = 0; row < count; row++)
                sum += rows[row * width + unit];
            for (int row = 0; row < count; row++)
                centred[row * width + unit] -= sum / count;
        }

        double trace = 0.0;
        double squares = 0.0;
        for (int first = 0; first < width; first++)
        {
            for (int second = 0; second < width; second++)
            {
                double covariance = 0.0;
                for (int row = 0; row < count; row++)
                    covariance += centred[row * width + first] * centred[row * width + second];
                squares += covariance * covariance;
                if (first == second)
                    trace += covariance;
            }
        }
        return trace * trace / squares;
    }
}
