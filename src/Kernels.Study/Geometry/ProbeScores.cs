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
    public static double RankOrder(ReadOnlySpan<double> fitted, ReadOnlySpan<double> distances, int count)
    {
        double[] sizes = new double[count];
        double[] far = new double[count];
        for (int point = 0; point < count; point++)
            (sizes[point], far[point]) = (Math.Abs(fitted[point]), Math.Abs(distances[point]));
        return RankCorrelation.Spearman(far, sizes);
    }

    /// <summary>The part of the targets' variance that the values explain, and of the variance within classes.</summary>
    /// <remarks>The second compares with the means of the classes alone.</remarks>
    public static (double All, double Within) Explained(ReadOnlySpan<double> fitted, ReadOnlySpan<double> targets, ReadOnlySpan<double> labels)
    {
        double[] sums = new double[2];
        int[] counts = new int[2];
        double errors = 0.0;
        for (int point = 0; point < targets.Length; point++)
        {
            int label = labels[point] == 1.0 ? 1 : 0;
            sums[label] += targets[point];
            counts[label]++;
            errors += (targets[point] - fitted[point]) * (targets[point] - fitted[point]);
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
        return (1.0 - errors / total, 1.0 - errors / within);
    }
}
