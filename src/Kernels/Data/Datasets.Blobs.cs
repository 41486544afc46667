using System;
using Kernels.RandomNumbers;

namespace Kernels.Data;

public static partial class Datasets
{
    /// <summary>Round clusters, a class each, about centres drawn uniformly: <c>make_blobs</c>.</summary>
    /// <param name="samples">The number of points, at least 1, divided evenly; the first classes have those left over.</param>
    /// <param name="seed">The seed of centres, points and order.</param>
    /// <param name="classCount">The number of clusters, at least 2.</param>
    /// <param name="featureCount">The number of coordinates, at least 1.</param>
    /// <param name="deviation">The standard deviation of each cluster along each coordinate, at least 0 and finite.</param>
    /// <param name="reach">Each coordinate of a centre lies between its negative and it; at least 0 and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static Dataset<double> Blobs(int samples, uint seed, int classCount = 3, int featureCount = 2, double deviation = 1.0, double reach = 10.0)
    {
        RequireSamplesAndNoise(samples, deviation);
        ArgumentOutOfRangeException.ThrowIfLessThan(classCount, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(featureCount, 1);
        if (!(reach >= 0.0 && double.IsFinite(reach)))
            throw new ArgumentOutOfRangeException(nameof(reach), reach, FormattableString.Invariant($"reach is {reach}; it must be at least 0 and finite."));

        RandomState random = new(seed);
        double[] centres = new double[classCount * featureCount];
        foreach (ref double coordinate in centres.AsSpan())
            coordinate = -reach + (reach - -reach) * random.NextDouble();

        double[] inputs = new double[samples * featureCount];
        int[] labels = new int[samples];
        int row = 0;
        for (int label = 0; label < classCount; label++)
            for (int point = 0; point < samples / classCount + (label < samples % classCount ? 1 : 0); point++, row++)
            {
                labels[row] = label;
                for (int feature = 0; feature < featureCount; feature++)
                    inputs[row * featureCount + feature] = centres[label * featureCount + feature] + deviation * random.NextNormal();
            }
        return Dataset.OfClasses<double>(inputs, labels, featureCount, classCount).Rows(random.Permutation(samples));
    }
}
