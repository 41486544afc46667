using System;
using Kernels.Numerics;
using Kernels.RandomNumbers;

namespace Kernels.Study.Data;

/// <summary>
/// Two interleaving half circles, as scikit-learn's <c>make_moons</c> makes them. They agree with it up to the last place of a
/// sine, cosine or logarithm, which the original takes from the C library.
/// </summary>
internal static class TwoMoons
{
    private const int Some = 4096;

    /// <summary>Half of the points, rounded down, on the outer half circle (class 0), the others on the inner (class 1), in random order.</summary>
    /// <param name="samples">The number of points, at least 1.</param>
    /// <param name="noise">The standard deviation of the normal noise on each coordinate, at least 0 and finite.</param>
    /// <param name="seed">The seed of order and noise.</param>
    /// <param name="madeSome">Hears from time to time how many are made, and may throw to end the making.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no samples, or the noise is negative or not finite.</exception>
    public static LabelledPoints Make(int samples, double noise, uint seed, Action<int>? madeSome = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        if (!(noise >= 0.0 && double.IsFinite(noise)))
            throw new ArgumentOutOfRangeException(nameof(noise), noise, $"The noise is {noise}; it must be at least 0 and finite.");

        RandomState random = new(seed);
        int outer = samples / 2;
        int[] order = random.Permutation(samples);
        double[] x = new double[2 * samples];
        double[] y = new double[samples];
        for (int row = 0; row < samples; row++)
        {
            if (row % Some == 0)
                madeSome?.Invoke(row);
            int point = order[row];
            bool isInner = point >= outer;
            (double across, double up) = isInner ? Inner(Angle(point - outer, samples - outer)) : Outer(Angle(point, outer));
            // A noise of zero draws as well: the coordinates keep their bits.
            x[2 * row] = across + noise * random.NextNormal();
            x[2 * row + 1] = up + noise * random.NextNormal();
            y[row] = isInner ? 1.0 : 0.0;
        }
        return new LabelledPoints(x, y);
    }

    private static (double Across, double Up) Outer(double angle) => (CorrectlyRounded.Cos(angle), CorrectlyRounded.Sin(angle));

    private static (double Across, double Up) Inner(double angle) =>
        (1.0 - CorrectlyRounded.Cos(angle), 1.0 - CorrectlyRounded.Sin(angle) - 0.5);

    // numpy.linspace(0, pi, count)[index]: multiples of the step, but the end itself at the end; one point alone stands at 0.
    private static double Angle(int index, int count)
    {
        if (index == 0)
            return 0.0;
        return index == count - 1 ? Math.PI : index * (Math.PI / (count - 1));
    }
}
