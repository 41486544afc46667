using System;

namespace Kernels.Study.Geometry;

/// <summary>The standard deviation of each unit's outputs, put together over the units of a layer.</summary>
/// <remarks>The study's own spread, <see cref="Measures.Spread"/>, takes all outputs together, so that units apart from one another count as spread.</remarks>
internal static class UnitSpread
{
    /// <summary>The mean of the standard deviations, and the root of the mean of their squares.</summary>
    /// <param name="rows">A layer's outputs, [n, width].</param>
    /// <param name="width">The number of units.</param>
    public static (double Mean, double Pooled) Of(ReadOnlySpan<double> rows, int width)
    {
        double sum = 0.0;
        double squares = 0.0;
        double[] outputs = new double[rows.Length / width];
        for (int unit = 0; unit < width; unit++)
        {
            for (int row = 0; row < outputs.Length; row++)
                outputs[row] = rows[row * width + unit];
            double spread = Measures.Spread(outputs);
            sum += spread;
            squares += spread * spread;
        }
        return (sum / width, Math.Sqrt(squares / width));
    }
}
