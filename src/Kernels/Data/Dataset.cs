using System;
using System.Numerics;

namespace Kernels.Data;

/// <summary>Makes data sets.</summary>
public static class Dataset
{
    /// <summary>A data set of classes: of two, the target is the class itself; of more, one output a class, 1 for the sample's own.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="inputs">The samples, [n, features] row-major.</param>
    /// <param name="labels">The class of each sample, 0 to <paramref name="classCount"/> - 1, [n].</param>
    /// <param name="featureCount">The number of features of a sample, at least 1.</param>
    /// <param name="classCount">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples, or a class is not there.</exception>
    public static Dataset<T> OfClasses<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, int featureCount, int classCount = 2)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 2);
        T[] targets = classCount == 2 ? new T[labels.Length] : OneHot.Encode<T>(labels, classCount);
        for (int row = 0; classCount == 2 && row < labels.Length; row++)
            targets[row] = T.CreateTruncating(OneHot.Checked(labels[row], classCount, row, nameof(labels)));
        return new Dataset<T>(inputs.ToArray(), targets, featureCount, classCount == 2 ? 1 : classCount);
    }
}

/// <summary>Samples and what a network's outputs should be for each. Its arrays do not change.</summary>
/// <typeparam name="T">The type of the numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
public sealed class Dataset<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] inputs;
    private readonly T[] targets;

    /// <summary>Copies samples and targets.</summary>
    /// <param name="inputs">The samples, [n, features] row-major.</param>
    /// <param name="targets">The targets, [n, outputs] row-major.</param>
    /// <param name="featureCount">The number of features of a sample, at least 1.</param>
    /// <param name="outputCount">The number of outputs of a sample, at least 1.</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    public Dataset(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int featureCount, int outputCount = 1)
        : this(inputs.ToArray(), targets.ToArray(), featureCount, outputCount)
    {
    }

    internal Dataset(T[] inputs, T[] targets, int featureCount, int outputCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputCount, 1);
        if (inputs.Length % featureCount != 0)
            throw new ArgumentException($"inputs has length {inputs.Length}; a multiple of the {featureCount} features is needed.", nameof(inputs));
        Count = inputs.Length / featureCount;
        if (targets.Length != (long)Count * outputCount)
            throw new ArgumentException(
                $"targets has length {targets.Length}; {(long)Count * outputCount} is needed, {outputCount} for each sample.", nameof(targets));
        (this.inputs, this.targets) = (inputs, targets);
        (FeatureCount, OutputCount) = (featureCount, outputCount);
    }

    /// <summary>The number of samples, n.</summary>
    public int Count { get; }

    /// <summary>The number of features of a sample.</summary>
    public int FeatureCount { get; }

    /// <summary>The number of outputs of a sample.</summary>
    public int OutputCount { get; }

    /// <summary>The samples, [n, features] row-major.</summary>
    public ReadOnlySpan<T> Inputs => inputs;

    /// <summary>The targets, [n, outputs] row-major.</summary>
    public ReadOnlySpan<T> Targets => targets;

    /// <summary>The class of each sample: of one output whether it is above 1/2, of more the largest.</summary>
    public int[] Labels() => Classes.Of<T>(targets, OutputCount);

    /// <summary>The chosen samples, in this order.</summary>
    /// <param name="rows">The rows to take, each 0 to n - 1; a row may come more than once.</param>
    /// <exception cref="ArgumentException">A row is not there.</exception>
    public Dataset<T> Rows(ReadOnlySpan<int> rows) =>
        new(Taken(inputs, FeatureCount, rows), Taken(targets, OutputCount, rows), FeatureCount, OutputCount);

    /// <summary>The same samples with other inputs, such as scaled ones.</summary>
    /// <param name="inputs">The inputs, [n, features]; the number of features may be another one.</param>
    /// <exception cref="ArgumentException">The length is no multiple of the number of samples.</exception>
    public Dataset<T> WithInputs(ReadOnlySpan<T> inputs)
    {
        if (Count == 0 || inputs.IsEmpty || inputs.Length % Count != 0)
            throw new ArgumentException($"inputs has length {inputs.Length}; a positive multiple of the {Count} samples is needed.", nameof(inputs));
        return new Dataset<T>(inputs.ToArray(), targets, inputs.Length / Count, OutputCount);
    }

    /// <summary>Splits the samples at random, as scikit-learn's <c>train_test_split</c> does with the same seed.</summary>
    /// <param name="testFraction">The part that tests, between 0 and 1; of n samples ceil(n * fraction).</param>
    /// <param name="seed">The seed of the order.</param>
    /// <exception cref="ArgumentOutOfRangeException">No sample is left to train or to test with.</exception>
    [CLSCompliant(false)]
    public (Dataset<T> Train, Dataset<T> Test) Split(double testFraction, uint seed)
    {
        TrainTestSplit split = TrainTestSplit.Make(Count, testFraction, seed);
        return (Rows(split.Train), Rows(split.Test));
    }

    /// <summary>The same numbers in another precision, each rounded to nearest.</summary>
    /// <typeparam name="TOther">The type of the new numbers.</typeparam>
    public Dataset<TOther> ConvertTo<TOther>()
        where TOther : struct, IBinaryFloatingPointIeee754<TOther> => new(
            Array.ConvertAll(inputs, TOther.CreateTruncating), Array.ConvertAll(targets, TOther.CreateTruncating), FeatureCount, OutputCount);

    private T[] Taken(T[] values, int columns, ReadOnlySpan<int> rows)
    {
        T[] taken = new T[rows.Length * columns];
        for (int index = 0; index < rows.Length; index++)
        {
            int row = rows[index];
            if ((uint)row >= (uint)Count)
                throw new ArgumentException($"rows[{index}] is {row}; rows are 0 to {Count - 1}.", nameof(rows));
            values.AsSpan(row * columns, columns).CopyTo(taken.AsSpan(index * columns));
        }
        return taken;
    }
}
