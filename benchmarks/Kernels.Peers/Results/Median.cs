using System.Collections.Generic;
using System.Linq;

namespace Kernels.Peers.Results;

/// <summary>Medians with no more digits than a measurement has.</summary>
internal static class Median
{
    public static double Of(IReadOnlyList<double> values)
    {
        double[] sorted = [.. values.Order()];
        return Significant.Round((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2);
    }

    /// <summary>The median of the ratios within each round.</summary>
    public static double OfRatios(IReadOnlyList<double> numerators, IReadOnlyList<double> denominators) => Of([.. numerators.Zip(denominators, (n, d) => n / d)]);
}
