using System;
using Kernels.Numerics;
using Kernels.RandomNumbers;

namespace Kernels.Data;

public static partial class Datasets
{
    private const double PlaygroundReach = 5.0;

    /// <summary>Four squares around the origin, those that lie opposite each other of one class: exclusive or, as TensorFlow Playground has it.</summary>
    /// <remarks>
    /// Points are uniform in [-5, 5]^2 and moved 0.3 away from each axis. The class is 1 where x y is at least 0, decided at a place moved at
    /// random by up to 5 times the noise: so noise changes labels, not places. The draws are ours; the original has no seed.
    /// </remarks>
    /// <param name="samples">The number of points, at least 1.</param>
    /// <param name="noise">The most that the deciding place is moved, as a part of 5; 0 to 0.5 in the Playground.</param>
    /// <param name="seed">The seed of the points.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no samples, or the noise is negative or not finite.</exception>
    public static Dataset<double> Xor(int samples, double noise, uint seed)
    {
        RequireSamplesAndNoise(samples, noise);
        const double Padding = 0.3;
        RandomState random = new(seed);
        double[] inputs = new double[2 * samples];
        int[] labels = new int[samples];
        for (int row = 0; row < samples; row++)
        {
            double x = Uniform(random, PlaygroundReach), y = Uniform(random, PlaygroundReach);
            x += x > 0.0 ? Padding : -Padding;
            y += y > 0.0 ? Padding : -Padding;
            double movedX = x + Uniform(random, PlaygroundReach) * noise, movedY = y + Uniform(random, PlaygroundReach) * noise;
            (inputs[2 * row], inputs[2 * row + 1], labels[row]) = (x, y, movedX * movedY >= 0.0 ? 1 : 0);
        }
        return Dataset.OfClasses<double>(inputs, labels, featureCount: 2);
    }

    /// <summary>Two spirals around the origin, as TensorFlow Playground has them.</summary>
    /// <remarks>
    /// Point i of n on an arm has the radius 5 i / n and the angle 3.5 pi i / n from the vertical, half a turn more on the arm of class 0; each
    /// coordinate is moved at random by up to the noise. The points of class 1 come first. The draws are ours; the original has no seed.
    /// </remarks>
    /// <param name="samples">The number of points, at least 1; half of them, rounded up, are of class 1.</param>
    /// <param name="noise">The most that each coordinate is moved; 0 to 0.5 in the Playground.</param>
    /// <param name="seed">The seed of the noise.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no samples, or the noise is negative or not finite.</exception>
    public static Dataset<double> Spiral(int samples, double noise, uint seed)
    {
        RequireSamplesAndNoise(samples, noise);
        RandomState random = new(seed);
        double[] inputs = new double[2 * samples];
        int[] labels = new int[samples];
        int first = samples - samples / 2;
        for (int row = 0; row < samples; row++)
        {
            bool isFirst = row < first;
            (int index, int count) = isFirst ? (row, first) : (row - first, samples - first);
            double radius = PlaygroundReach * index / count;
            double angle = 1.75 * index / count * 2.0 * Math.PI + (isFirst ? 0.0 : Math.PI);
            inputs[2 * row] = radius * CorrectlyRounded.Sin(angle) + Uniform(random, reach: 1.0) * noise;
            inputs[2 * row + 1] = radius * CorrectlyRounded.Cos(angle) + Uniform(random, reach: 1.0) * noise;
            labels[row] = isFirst ? 1 : 0;
        }
        return Dataset.OfClasses<double>(inputs, labels, featureCount: 2);
    }

    private static double Uniform(RandomState random, double reach) => reach * (2.0 * random.NextDouble() - 1.0);
}
