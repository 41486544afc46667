using System;
using System.Numerics;
using Kernels.Numerics;

namespace Kernels.Metrics;

/// <summary>Measures of a classification, with the definitions of scikit-learn. <see cref="ConfusionMatrix"/> has those that follow from counts.</summary>
public static class ClassificationMetrics
{
    /// <summary>The share of samples that were taken for what they are: <c>accuracy_score</c>.</summary>
    /// <param name="labels">The class of each sample, [n], n at least 1.</param>
    /// <param name="predictions">The class that it was taken for, [n].</param>
    /// <exception cref="ArgumentException">There are no samples, or the lengths differ.</exception>
    public static double Accuracy(ReadOnlySpan<int> labels, ReadOnlySpan<int> predictions)
    {
        Pairs.Require(labels.Length, predictions.Length, nameof(predictions));
        int right = 0;
        for (int row = 0; row < labels.Length; row++)
            right += labels[row] == predictions[row] ? 1 : 0;
        return (double)right / labels.Length;
    }

    /// <summary>The mean of -log p over the probability p that each sample's own class was given: <c>log_loss</c>.</summary>
    /// <remarks>As there, probabilities are kept the precision's epsilon away from 0 and 1. One column is the probability of class 1 of two.</remarks>
    /// <param name="labels">The class of each sample, [n], n at least 1.</param>
    /// <param name="probabilities">The probability of each class, [n, classes], or only that of class 1, [n].</param>
    /// <exception cref="ArgumentException">There are no samples, the lengths do not belong together, or a class is not there.</exception>
    public static double LogLoss<T>(ReadOnlySpan<int> labels, ReadOnlySpan<T> probabilities)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        if (labels.IsEmpty || probabilities.IsEmpty || probabilities.Length % labels.Length != 0)
            throw new ArgumentException(
                $"probabilities has length {probabilities.Length}; a positive multiple of the {labels.Length} labels is needed.", nameof(probabilities));
        int columns = probabilities.Length / labels.Length;
        int classes = Math.Max(columns, 2);
        double epsilon = double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        double sum = 0.0;
        for (int row = 0; row < labels.Length; row++)
        {
            int label = labels[row];
            if ((uint)label >= (uint)classes)
                throw new ArgumentException($"labels[{row}] is {label}; classes are 0 to {classes - 1}.", nameof(labels));
            double p = columns == 1
                ? label == 1 ? double.CreateTruncating(probabilities[row]) : 1.0 - double.CreateTruncating(probabilities[row])
                : double.CreateTruncating(probabilities[row * columns + label]);
            sum -= CorrectlyRounded.Log(Math.Clamp(p, epsilon, 1.0 - epsilon));
        }
        return sum / labels.Length;
    }

    /// <summary>
    /// The probability that a sample of class 1 has a higher score than one of class 0, equal scores counted as half: the area under the
    /// ROC curve, <c>roc_auc_score</c>.
    /// </summary>
    /// <remarks>By the sum of ranks: J. A. Hanley and B. J. McNeil, Radiology 143 (1982).</remarks>
    /// <param name="labels">The class of each sample, 0 or 1, [n]; both occur.</param>
    /// <param name="scores">Scores that rise with the chance of class 1, such as its probability, [n], without NaN.</param>
    /// <exception cref="ArgumentException">The lengths differ, a class is missing or neither 0 nor 1, or a score is not a number.</exception>
    public static double RocAuc<T>(ReadOnlySpan<int> labels, ReadOnlySpan<T> scores)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Pairs.Require(labels.Length, scores.Length, nameof(scores));
        T[] sorted = scores.ToArray();
        int[] classes = labels.ToArray();
        foreach (T score in sorted)
            if (T.IsNaN(score))
                throw new ArgumentException("A score is not a number; only numbers have an order.", nameof(scores));
        Array.Sort(sorted, classes);

        long positives = 0, negatives = 0;
        double wins = 0.0;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            // Samples of one score: each of class 1 wins over all of class 0 before them, and half over those among them.
            (long tiedPositives, long tiedNegatives) = (0, 0);
            for (end = start; end < sorted.Length && sorted[end] == sorted[start]; end++)
            {
                if (classes[end] is not (0 or 1))
                    throw new ArgumentException($"A label is {classes[end]}; it must be 0 or 1.", nameof(labels));
                tiedPositives += classes[end];
                tiedNegatives += 1 - classes[end];
            }
            wins += tiedPositives * (negatives + 0.5 * tiedNegatives);
            positives += tiedPositives;
            negatives += tiedNegatives;
        }
        if (positives == 0 || negatives == 0)
            throw new ArgumentException($"All labels are {(positives == 0 ? 0 : 1)}; both 0 and 1 must occur.", nameof(labels));
        return wins / ((double)positives * negatives);
    }
}
