using System;
using System.Threading;
using Kernels.Numerics;
using Kernels.RandomNumbers;

namespace Kernels.Data;

/// <summary>
/// Made-up data to learn from. Moons, circles, blobs and classification are those of scikit-learn 1.2 for the same seed: labels and order
/// bit for bit, numbers but for the last places of a sine, cosine, logarithm or product of matrices. Exclusive or and spiral are defined as in
/// TensorFlow Playground.
/// </summary>
[CLSCompliant(false)] // A seed is a word without sign, as NumPy has it.
public static partial class Datasets
{
    private const int PointsBetweenReports = 4096;

    /// <summary>Two interleaving half circles: <c>make_moons</c>.</summary>
    /// <param name="samples">The number of points, at least 1; half of them, rounded down, on the outer half circle, which is class 0.</param>
    /// <param name="noise">The standard deviation of the normal noise on each coordinate, at least 0 and finite.</param>
    /// <param name="seed">The seed of order and noise.</param>
    /// <param name="progress">Hears from time to time how many points are made.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no samples, or the noise is negative or not finite.</exception>
    /// <exception cref="OperationCanceledException">The making was cancelled.</exception>
    public static Dataset<double> TwoMoons(
        int samples, double noise, uint seed, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        RequireSamplesAndNoise(samples, noise);
        int outer = samples / 2;
        return Shuffled(
            samples, noise, seed, point => point < outer ? Moon(point, outer, isInner: false) : Moon(point - outer, samples - outer, isInner: true),
            progress, cancellation);
    }

    /// <summary>A circle around a smaller one: <c>make_circles</c>.</summary>
    /// <param name="samples">The number of points, at least 1; half of them, rounded down, on the outer circle, which is class 0.</param>
    /// <param name="noise">The standard deviation of the normal noise on each coordinate, at least 0 and finite.</param>
    /// <param name="seed">The seed of order and noise.</param>
    /// <param name="factor">The radius of the inner circle, at least 0 and below 1; that of the outer is 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static Dataset<double> Circles(int samples, double noise, uint seed, double factor = 0.8)
    {
        RequireSamplesAndNoise(samples, noise);
        if (!(factor is >= 0.0 and < 1.0))
            throw new ArgumentOutOfRangeException(
                nameof(factor), factor, FormattableString.Invariant($"factor is {factor}; it must be at least 0 and below 1."));
        int outer = samples / 2;
        return Shuffled(samples, noise, seed, point => point < outer
            ? OnCircle(point, outer, radius: 1.0, label: 0)
            : OnCircle(point - outer, samples - outer, factor, label: 1));
    }

    // A noise of zero draws as well: the coordinates keep their bits.
    private static Dataset<double> Shuffled(
        int samples, double noise, uint seed, Func<int, LabelledPoint> point, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        RandomState random = new(seed);
        int[] order = random.Permutation(samples);
        double[] inputs = new double[2 * samples];
        int[] labels = new int[samples];
        for (int row = 0; row < samples; row++)
        {
            if (row % PointsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(row);
            }
            (double x, double y, labels[row]) = point(order[row]);
            inputs[2 * row] = x + noise * random.NextNormal();
            inputs[2 * row + 1] = y + noise * random.NextNormal();
        }
        return Dataset.OfClasses<double>(inputs, labels, featureCount: 2);
    }

    private static LabelledPoint Moon(int index, int count, bool isInner)
    {
        double angle = HalfTurn(index, count);
        (double cos, double sin) = (CorrectlyRounded.Cos(angle), CorrectlyRounded.Sin(angle));
        return isInner ? new LabelledPoint(1.0 - cos, 1.0 - sin - 0.5, Label: 1) : new LabelledPoint(cos, sin, Label: 0);
    }

    // numpy.linspace(0, pi, count)[index]: multiples of the step, but the end itself at the end; a single point stands at 0.
    private static double HalfTurn(int index, int count)
    {
        if (index == 0)
            return 0.0;
        return index == count - 1 ? Math.PI : index * (Math.PI / (count - 1));
    }

    // numpy.linspace(0, 2 pi, count, endpoint=False)[index]
    private static LabelledPoint OnCircle(int index, int count, double radius, int label)
    {
        double angle = index * (2.0 * Math.PI / count);
        return new LabelledPoint(CorrectlyRounded.Cos(angle) * radius, CorrectlyRounded.Sin(angle) * radius, label);
    }

    private static void RequireSamplesAndNoise(int samples, double noise)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        if (!(noise >= 0.0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), noise, FormattableString.Invariant($"noise is {noise}; it must be at least 0 and finite."));
    }

    private readonly record struct LabelledPoint(double X, double Y, int Label);
}
