using System.Collections.Generic;
using System.Linq;

namespace Kernels.Testing;

/// <summary>How well a binary cross-entropy is determined by its probabilities.</summary>
internal static class CrossEntropy
{
    /// <summary>The error of a logistic function that is right within 2.5 units in the last place, near 1.</summary>
    private const double ErrorOfProbability = 2.5 / (1L << 53);

    /// <summary>
    /// What the rounding of the probabilities alone may make of the mean loss: it takes log(1 - p + 1e-9), and of a p near 1 little is left of
    /// the digits of 1 - p.
    /// </summary>
    public static double Doubt(IEnumerable<double> probabilities, IEnumerable<double> targets, int samples) =>
        probabilities.Zip(targets, (p, y) => (1 - y) * ErrorOfProbability / (1 - p + 1e-9)).Sum() / samples;
}
