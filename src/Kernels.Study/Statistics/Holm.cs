using System;
using System.Linq;

namespace Kernels.Study.Statistics;

/// <summary>Probabilities of error for a family of tests (S. Holm, 1979): all that stay below a level do so together.</summary>
public static class Holm
{
    /// <summary>The adjusted values, in the order given.</summary>
    /// <param name="values">The p-value of each test.</param>
    public static double[] Adjust(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(index => values[index])];
        double[] adjusted = new double[values.Length];
        double largest = 0;
        for (int rank = 0; rank < order.Length; rank++)
        {
            largest = Math.Max(largest, (order.Length - rank) * values[order[rank]]);
            adjusted[order[rank]] = Math.Min(1, largest);
        }
        return adjusted;
    }
}
