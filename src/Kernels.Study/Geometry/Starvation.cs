using System;

namespace Kernels.Study.Geometry;

/// <summary>How much of a layer hardly passes a gradient: the share of starved pairs of unit and sample, and of units starved on all samples.</summary>
/// <remarks>
/// One definition for saturated and for dead units. Saturation: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep
/// feedforward neural networks", AISTATS 2010; dead units: L. Lu et al., "Dying ReLU and initialization", 2019.
/// </remarks>
internal static class Starvation
{
    /// <summary>A pair is starved where its slope is below this part of the largest one.</summary>
    private const double Part = 0.05;

    /// <param name="slopes">f'(z), [width, n].</param>
    /// <param name="width">The number of units.</param>
    /// <param name="largest">The largest size of f'.</param>
    public static (double Starved, double Dead) Of(ReadOnlySpan<double> slopes, int width, double largest)
    {
        int starved = 0;
        int dead = 0;
        int count = slopes.Length / width;
        for (int unit = 0; unit < width; unit++)
        {
            int ofUnit = 0;
            foreach (double slope in slopes.Slice(unit * count, count))
                ofUnit += Math.Abs(slope) < Part * largest ? 1 : 0;
            starved += ofUnit;
            dead += ofUnit == count ? 1 : 0;
        }
        return ((double)starved / slopes.Length, (double)dead / width);
    }
}
