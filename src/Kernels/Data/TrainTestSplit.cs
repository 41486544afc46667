using System;
using Kernels.RandomNumbers;

namespace Kernels.Data;

/// <summary>The samples to train and to test on, in order, as scikit-learn's <c>train_test_split</c> chooses them.</summary>
/// <param name="Train">The rows of the training samples.</param>
/// <param name="Test">The rows of the test samples.</param>
public sealed record TrainTestSplit(int[] Train, int[] Test)
{
    /// <summary>Splits one random order of all rows: the first ceil(n * fraction) test, the others train.</summary>
    /// <param name="samples">The number of samples, n.</param>
    /// <param name="testFraction">The part that tests, between 0 and 1; at least one sample must remain for training.</param>
    /// <param name="seed">The seed of the order.</param>
    /// <exception cref="ArgumentOutOfRangeException">No sample is left to train or to test with.</exception>
    [CLSCompliant(false)]
    public static TrainTestSplit Make(int samples, double testFraction, uint seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        if (!(testFraction > 0.0 && testFraction < 1.0))
            throw new ArgumentOutOfRangeException(nameof(testFraction), testFraction, $"The test fraction is {testFraction}; it must lie between 0 and 1.");

        int testCount = (int)Math.Ceiling(samples * testFraction);
        if (testCount == samples)
            throw new ArgumentOutOfRangeException(
                nameof(testFraction), testFraction, $"A test fraction of {testFraction} leaves none of {samples} samples for training.");

        int[] order = new RandomState(seed).Permutation(samples);
        return new TrainTestSplit(order[testCount..], order[..testCount]);
    }
}
