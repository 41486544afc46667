using System;

namespace Kernels.Runner.Study;

/// <summary>What the study measures of a trained network.</summary>
internal static class Measures
{
    /// <summary>The part of the samples whose probability lies on the side of their label; 0.5 counts as class 1.</summary>
    public static double Accuracy(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> labels)
    {
        int right = 0;
        for (int row = 0; row < labels.Length; row++)
            if (probabilities[row] >= 0.5 == (labels[row] == 1))
                right++;
        return (double)right / labels.Length;
    }

    /// <summary>The standard deviation of all values, taken as the whole population.</summary>
    public static double Spread(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        double mean = sum / values.Length;

        double squares = 0;
        foreach (double value in values)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / values.Length);
    }
}
