using System;

namespace Kernels.Study.Geometry;

/// <summary>How well values that a linear probe fits serve.</summary>
internal static class ProbeScores
{
    /// <summary>The share of values whose sign tells the class: above 0 for class 1.</summary>
    public static double Accuracy(ReadOnlySpan<double> fitted, ReadOnlySpan<double> labels)
    {
        int right = 0;
        for (int point = 0; point < labels.Length; point++)
            right += fitted[point] > 0.0 == (labels[point] == 1.0) ? 1 : 0;
        return (double)right / labels.Length;
    }

    /// <summary>Spearman's correlation of the sizes of values and distances, over the first points.</summary>
    /// <param name="fitted">The values.</param>
    /// <param name="ranks">The ranks of the sizes of the distances, [n].</param>
    public static double RankOrder(ReadOnlySpan<double> fitted, double[] ranks)
    {
        double[] sizes = new double[ranks.Length];
        for (int point = 0; point < sizes.Length; point++)
            sizes[point] = Math.Abs(fitted[point]);
        return RankCorrelation.OfRanks(ranks, RankCorrelation.Ranks(sizes));
    }

    /// <summary>The part of the targets' variance that the values explain, and of the variance within classes.</summary>
    /// <remarks>The second compares with the means of the classes alone.</remarks>
    /// <param name="fitted">The values, [n].</param>
    /// <param name="targets">The targets, [n].</param>
    /// <param name="variation">What <see cref="VariationOf"/> says of the targets.</param>
    public static (double All, double Within) Explained(
        ReadOnlySpan<double> fitted, ReadOnlySpan<double> targets, (double All, double Within) variation)
    {
        double errors = 0.0;
        for (int point = 0; point < targets.Length; point++)
            errors += (targets[point] - fitted[point]) * (targets[point] - fitted[point]);
        return (1.0 - errors / variation.All, 1.0 - errors / variation.Within);
    }

    /// <summary>The squares of targets about their mean, and about the means of their classes.</summary>
    public static (double All, double Within) VariationOf(ReadOnlySpan<double> targets, ReadOnlySpan<double> labels)
    {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int point = 0; point < targets.Length; point++)
        {
            int label = labels[point] == 1.0 ? 1 : 0;
            sums[label] += targets[point];
            counts[label]++;
        }

        double mean = (sums[0] + sums[1]) / targets.Length;
        double total = 0.0;
        double within = 0.0;
        for (int point = 0; point < targets.Length; point++)
        {
            int label = labels[point] == 1.0 ? 1 : 0;
            double offClass = targets[point] - sums[label] / counts[label];
            total += (targets[point] - mean) * (targets[point] - mean);
            within += offClass * offClass;
        }
        return (total, within);
    }
}
