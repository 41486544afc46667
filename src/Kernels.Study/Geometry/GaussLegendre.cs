using System;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>The nodes and weights of Gauss and Legendre's quadrature over an interval.</summary>
/// <remarks>
/// Newton's method on the Legendre polynomial from Tricomi's first guess: W. H. Press et al., "Numerical recipes", section 4.6.
/// </remarks>
internal static class GaussLegendre
{
    /// <summary>Nodes in rising order, and their weights, which add up to the length of the interval.</summary>
    public static (double[] Nodes, double[] Weights) Over(double from, double to, int count)
    {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        double half = 0.5 * (to - from);
        double middle = 0.5 * (to + from);
        for (int index = 0; index < count; index++)
        {
            double x = PortableMath.Cos(Math.PI * (count - index - 0.25) / (count + 0.5));
            (double value, double slope) = Legendre(count, x);
            for (int step = 0; step < 8; step++)
            {
                x -= value / slope;
                (value, slope) = Legendre(count, x);
            }
            nodes[index] = middle + half * x;
            weights[index] = 2.0 * half / ((1.0 - x * x) * slope * slope);
        }
        return (nodes, weights);
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        double before = 1.0;
        double value = x;
        for (int k = 2; k <= degree; k++)
            (before, value) = (value, ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k);
        return (value, degree * (x * value - before) / (x * x - 1.0));
    }
}
