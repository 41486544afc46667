using System;
using Kernels.Data;
using Kernels.RandomNumbers;

namespace Kernels.Live.Training;

/// <summary>Samples after those of TensorFlow Playground that the library has none of. The draws are ours; the original has no seed.</summary>
internal static class Surfaces
{
    private const double Reach = 5.0;

    /// <summary>Two round clusters around (2, 2), class 1, and (-2, -2), class 0, of standard deviation 0.5 + 4 times the noise.</summary>
    public static Dataset<double> Gaussians(int samples, double noise, uint seed)
    {
        RandomState random = new(seed);
        double deviation = 0.5 + 4.0 * noise;
        double[] inputs = new double[2 * samples];
        double[] targets = new double[samples];
        for (int row = 0; row < samples; row++)
        {
            targets[row] = row % 2;
            double centre = targets[row] == 1 ? 2.0 : -2.0;
            inputs[2 * row] = centre + deviation * random.NextNormal();
            inputs[2 * row + 1] = centre + deviation * random.NextNormal();
        }
        return new Dataset<double>(inputs, targets, featureCount: 2);
    }

    /// <summary>Values of (x1 + x2) / 10 on a square, each with normal noise.</summary>
    public static Dataset<double> Plane(int samples, double noise, uint seed) => Values(samples, noise, seed, (x1, x2) => (x1 + x2) / 10.0);

    /// <summary>Values of three round hills and three hollows on a square: of the nearest one 1 less half the distance, where that is above 0.</summary>
    public static Dataset<double> Bumps(int samples, double noise, uint seed) => Values(samples, noise, seed, Bump);

    private static Dataset<double> Values(int samples, double noise, uint seed, Func<double, double, double> surface)
    {
        RandomState random = new(seed);
        double[] inputs = new double[2 * samples];
        double[] targets = new double[samples];
        for (int row = 0; row < samples; row++)
        {
            double x1 = Reach * (2.0 * random.NextDouble() - 1.0), x2 = Reach * (2.0 * random.NextDouble() - 1.0);
            (inputs[2 * row], inputs[2 * row + 1]) = (x1, x2);
            targets[row] = surface(x1, x2) + noise * random.NextNormal();
        }
        return new Dataset<double>(inputs, targets, featureCount: 2);
    }

    private static double Bump(double x1, double x2)
    {
        ReadOnlySpan<(double X1, double X2, double Height)> hills = [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)];
        double value = 0.0;
        foreach ((double centre1, double centre2, double height) in hills)
        {
            double distance = Math.Sqrt((x1 - centre1) * (x1 - centre1) + (x2 - centre2) * (x2 - centre2));
            double own = height * Math.Max(0.0, 1.0 - distance / 2.0);
            if (Math.Abs(own) > Math.Abs(value))
                value = own;
        }
        return value;
    }
}
