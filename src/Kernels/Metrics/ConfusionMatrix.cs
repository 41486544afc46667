using System;
using System.Globalization;
using System.Text;

namespace Kernels.Metrics;

/// <summary>The counts of predictions by label and prediction, and the rates that follow from them, with the definitions of scikit-learn.</summary>
/// <remarks>
/// Where a rate would divide by 0, such as the precision of a class that was never predicted, it is 0, as with scikit-learn's
/// <c>zero_division=0</c>. A mean over classes counts the classes that are there, in labels or predictions, each once (<c>average="macro"</c>).
/// </remarks>
public sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    /// <summary>Counts the pairs of a label and a prediction.</summary>
    /// <param name="labels">The class of each sample, 0 to <paramref name="classCount"/> - 1, [n], n at least 1.</param>
    /// <param name="predictions">The class that it was taken for, likewise, [n].</param>
    /// <param name="classCount">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentException">There are no samples, the lengths differ, or a class is not there.</exception>
    public ConfusionMatrix(ReadOnlySpan<int> labels, ReadOnlySpan<int> predictions, int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 1);
        Pairs.Require(labels.Length, predictions.Length, nameof(predictions));
        counts = new int[classCount, classCount];
        for (int row = 0; row < labels.Length; row++)
            counts[Checked(labels[row], classCount, row, nameof(labels)), Checked(predictions[row], classCount, row, nameof(predictions))]++;
        ClassCount = classCount;
        SampleCount = labels.Length;
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>The number of samples.</summary>
    public int SampleCount { get; }

    /// <summary>The count of samples with a label and a prediction.</summary>
    /// <param name="label">The class that they are of, 0 to <see cref="ClassCount"/> - 1.</param>
    /// <param name="prediction">The class that they were taken for, likewise.</param>
    public int this[int label, int prediction] => counts[label, prediction];

    /// <summary>The share of samples that were taken for what they are.</summary>
    public double Accuracy
    {
        get
        {
            int right = 0;
            for (int index = 0; index < ClassCount; index++)
                right += counts[index, index];
            return (double)right / SampleCount;
        }
    }

    /// <summary>The mean precision over the classes that are there.</summary>
    public double MeanPrecision => Mean(Precision);

    /// <summary>The mean recall over the classes that are there.</summary>
    public double MeanRecall => Mean(Recall);

    /// <summary>The mean F1 over the classes that are there.</summary>
    public double MeanF1 => Mean(F1);

    /// <summary>The share of right predictions among the predictions of a class.</summary>
    /// <param name="index">The class, 0 to <see cref="ClassCount"/> - 1.</param>
    public double Precision(int index) => Share(counts[index, index], Predicted(index));

    /// <summary>The share of right predictions among the samples of a class.</summary>
    /// <param name="index">The class, 0 to <see cref="ClassCount"/> - 1.</param>
    public double Recall(int index) => Share(counts[index, index], Labelled(index));

    /// <summary>The harmonic mean of precision and recall, 2 right / (labelled + predicted).</summary>
    /// <param name="index">The class, 0 to <see cref="ClassCount"/> - 1.</param>
    public double F1(int index) => Share(2 * counts[index, index], Labelled(index) + Predicted(index));

    /// <summary>The count of samples of a class: scikit-learn's support.</summary>
    /// <param name="index">The class, 0 to <see cref="ClassCount"/> - 1.</param>
    public int Labelled(int index)
    {
        int sum = 0;
        for (int prediction = 0; prediction < ClassCount; prediction++)
            sum += counts[index, prediction];
        return sum;
    }

    /// <summary>The count of predictions of a class.</summary>
    /// <param name="index">The class, 0 to <see cref="ClassCount"/> - 1.</param>
    public int Predicted(int index)
    {
        int sum = 0;
        for (int label = 0; label < ClassCount; label++)
            sum += counts[label, index];
        return sum;
    }

    /// <summary>A row a class, a column a prediction, the counts set flush right.</summary>
    public override string ToString()
    {
        int width = SampleCount.ToString(CultureInfo.InvariantCulture).Length + 1;
        StringBuilder text = new();
        for (int label = 0; label < ClassCount; label++)
        {
            for (int prediction = 0; prediction < ClassCount; prediction++)
                text.Append(counts[label, prediction].ToString(CultureInfo.InvariantCulture).PadLeft(width));
            text.Append('\n');
        }
        return text.ToString();
    }

    private double Mean(Func<int, double> rate)
    {
        double sum = 0.0;
        int present = 0;
        for (int index = 0; index < ClassCount; index++)
        {
            if (Labelled(index) + Predicted(index) == 0)
                continue;
            sum += rate(index);
            present++;
        }
        return sum / present;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0.0 : (double)part / whole;

    private static int Checked(int value, int classCount, int row, string argument) => (uint)value < (uint)classCount
        ? value
        : throw new ArgumentException($"{argument}[{row}] is {value}; classes are 0 to {classCount - 1}.", argument);
}
