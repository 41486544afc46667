using System;
using System.Linq;
using Kernels.RandomNumbers;

namespace Kernels.Data;

public static partial class Datasets
{
    /// <summary>Clusters of several classes at the corners of a hypercube, among features that tell nothing: <c>make_classification</c>.</summary>
    /// <remarks>After I. Guyon, "Design of experiments for the NIPS 2003 variable selection benchmark", 2003.</remarks>
    /// <param name="samples">The number of samples, at least 1.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="problem">The features and classes; scikit-learn's defaults where nothing is given.</param>
    /// <exception cref="ArgumentException">There are no samples, or the problem's numbers do not fit together.</exception>
    public static Dataset<double> Classification(int samples, uint seed, ClassificationProblem? problem = null)
    {
        problem ??= new ClassificationProblem();
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        Require(problem);

        (int features, int informative) = (problem.FeatureCount, problem.InformativeCount);
        RandomState random = new(seed);
        int[] sizes = ClusterSizes(samples, problem);
        int[] corners = DistinctNumbers(1 << informative, sizes.Length, random);
        double[] inputs = new double[samples * features];
        int[] labels = new int[samples];
        for (int row = 0; row < samples; row++)
            FillNormal(inputs.AsSpan(row * features, informative), random);

        for (int cluster = 0, start = 0; cluster < sizes.Length; start += sizes[cluster++])
        {
            labels.AsSpan(start, sizes[cluster]).Fill(cluster % problem.ClassCount);
            double[] mixing = SignedUniforms(informative * informative, random);
            for (int row = start; row < start + sizes[cluster]; row++)
            {
                Span<double> sample = inputs.AsSpan(row * features, informative);
                double[] drawn = sample.ToArray();
                for (int feature = 0; feature < informative; feature++)
                {
                    int bit = corners[cluster] >> (informative - 1 - feature) & 1;
                    sample[feature] = Mixed(drawn, mixing, feature, informative) + (bit * (2.0 * problem.Separation) - problem.Separation);
                }
            }
        }
        AddOtherFeatures(inputs, samples, problem, random);
        Flip(labels, problem, random);
        return InRandomOrder(inputs, labels, problem, random);
    }

    private static void Require(ClassificationProblem problem)
    {
        if (problem.InformativeCount is < 1 or > 30 || problem.RedundantCount < 0 || problem.RepeatedCount < 0
            || (long)problem.InformativeCount + problem.RedundantCount + problem.RepeatedCount > problem.FeatureCount)
            throw new ArgumentException(
                $"{problem.InformativeCount} informative, {problem.RedundantCount} redundant and {problem.RepeatedCount} repeated "
                + $"of {problem.FeatureCount} features were asked for; "
                + "1 to 30 must be informative, none of the counts negative, and all of them together at most the features.", nameof(problem));
        if (problem.ClassCount < 2 || problem.ClustersPerClass < 1 || (long)problem.ClassCount * problem.ClustersPerClass > 1L << problem.InformativeCount)
            throw new ArgumentException(
                $"{problem.ClassCount} classes of {problem.ClustersPerClass} clusters were asked for; at least 2 classes of 1 are needed, and at most "
                + $"{1L << problem.InformativeCount} clusters fit the {problem.InformativeCount} informative features.", nameof(problem));
        if (!(problem.FlippedShare is >= 0.0 and <= 1.0) || !double.IsFinite(problem.Separation))
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"The flipped share is {problem.FlippedShare} and the separation {problem.Separation}; the first must be 0 to 1, the second finite."),
                nameof(problem));
    }

    private static int[] ClusterSizes(int samples, ClassificationProblem problem)
    {
        double weight = 1.0 / problem.ClassCount;
        int[] sizes = new int[problem.ClassCount * problem.ClustersPerClass];
        Array.Fill(sizes, (int)(samples * weight / problem.ClustersPerClass));
        int left = samples - sizes.Sum();
        for (int index = 0; index < left; index++)
            sizes[index % sizes.Length]++;
        return sizes;
    }

    private static void AddOtherFeatures(double[] inputs, int samples, ClassificationProblem problem, RandomState random)
    {
        (int features, int informative, int redundant, int repeated) =
            (problem.FeatureCount, problem.InformativeCount, problem.RedundantCount, problem.RepeatedCount);
        int known = informative + redundant;
        double[] mixing = SignedUniforms(informative * redundant, random);
        int[] originals = new int[repeated];
        for (int index = 0; index < repeated; index++)
            originals[index] = (int)((known - 1) * random.NextDouble() + 0.5);
        for (int row = 0; row < samples; row++)
        {
            Span<double> sample = inputs.AsSpan(row * features, features);
            for (int feature = 0; feature < redundant; feature++)
                sample[informative + feature] = Mixed(sample[..informative], mixing, feature, redundant);
            for (int index = 0; index < repeated; index++)
                sample[known + index] = sample[originals[index]];
            FillNormal(sample[(known + repeated)..], random);
        }
    }

    // First every sample draws whether it is flipped; then each flipped one draws its class.
    private static void Flip(int[] labels, ClassificationProblem problem, RandomState random)
    {
        bool[] isFlipped = new bool[labels.Length];
        for (int row = 0; row < labels.Length; row++)
            isFlipped[row] = random.NextDouble() < problem.FlippedShare;
        for (int row = 0; row < labels.Length; row++)
            if (isFlipped[row])
                labels[row] = (int)random.NextBounded((uint)problem.ClassCount - 1);
    }

    private static Dataset<double> InRandomOrder(double[] inputs, int[] labels, ClassificationProblem problem, RandomState random)
    {
        int features = problem.FeatureCount;
        int[] rows = random.Permutation(labels.Length), columns = random.Permutation(features);
        double[] shuffled = new double[inputs.Length];
        for (int index = 0; index < shuffled.Length; index++)
            shuffled[index] = inputs[rows[index / features] * features + columns[index % features]];
        return Dataset.OfClasses<double>(shuffled, Array.ConvertAll(rows, row => labels[row]), features, problem.ClassCount);
    }

    private static double Mixed(ReadOnlySpan<double> values, double[] mixing, int column, int columns)
    {
        double sum = 0.0;
        for (int index = 0; index < values.Length; index++)
            sum += values[index] * mixing[index * columns + column];
        return sum;
    }

    private static void FillNormal(Span<double> values, RandomState random)
    {
        foreach (ref double value in values)
            value = random.NextNormal();
    }

    private static double[] SignedUniforms(int count, RandomState random)
    {
        double[] values = new double[count];
        foreach (ref double value in values.AsSpan())
            value = 2.0 * random.NextDouble() - 1.0;
        return values;
    }
}
