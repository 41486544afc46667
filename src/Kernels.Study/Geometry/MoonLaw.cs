using System;
using Kernels.Numerics;

namespace Kernels.Study.Geometry;

/// <summary>The law from which the two noisy moons are drawn, each class with probability 1/2, and the classifier that no other beats.</summary>
/// <remarks>The Bayes rule: L. Devroye, L. Gyorfi and G. Lugosi, "A probabilistic theory of pattern recognition", chapter 2.</remarks>
/// <param name="noise">The standard deviation of the noise on each coordinate, above 0.</param>
internal sealed class MoonLaw(double noise)
{
    private readonly NoisyArc arc = new(noise);

    /// <summary>The means of both coordinates.</summary>
    public static (double X, double Y) Mean => (0.5, 0.25);

    /// <summary>The standard deviations of both coordinates, from the moments of the arcs in closed form.</summary>
    public (double X, double Y) Deviation { get; } = (Math.Sqrt(0.75 + noise * noise), Math.Sqrt(0.5625 - 1.0 / Math.PI + noise * noise));

    /// <summary>The logarithm of the density of class 1 over that of class 0, and its gradient: positive where the Bayes class is 1.</summary>
    public (double Value, double SlopeX, double SlopeY) LogRatio(double x, double y)
    {
        // Half a turn about (1/2, 1/4) takes one moon into the other.
        (double log0, double x0, double y0) = arc.LogDensity(x, y);
        (double log1, double x1, double y1) = arc.LogDensity(1.0 - x, 0.5 - y);
        return (log1 - log0, -x1 - x0, -y1 - y0);
    }

    /// <summary>The probability of class 1 at a point.</summary>
    public double Posterior(double x, double y) => PortableMath.Logistic(LogRatio(x, y).Value);
}
