using System;
using System.Runtime.CompilerServices;

namespace Kernels.Study.Geometry;

/// <summary>Whether points near each other in a layer are so in the plane, trustworthiness, and the other way round, continuity.</summary>
/// <remarks>
/// Both are 1 where the nearest points are the same. Of points at the same distance the one of the earlier row is nearer.
/// J. Venna and S. Kaski, "Neighborhood preservation in nonlinear projection methods: an experimental study", ICANN 2001.
/// </remarks>
internal static class Neighbourhoods
{
    /// <summary>How many nearest points are a point's neighbours.</summary>
    private const int K = 10;

    /// <param name="plane">The points in the plane, [n, 2].</param>
    /// <param name="layer">Their outputs of the layer, [n, width].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (double Trustworthiness, double Continuity) Of(ReadOnlySpan<double> plane, ReadOnlySpan<double> layer)
    {
        int count = plane.Length / 2;
        double[] inPlane = new double[count];
        double[] inLayer = new double[count];
        int[] nearInPlane = new int[K];
        int[] nearInLayer = new int[K];
        long intruders = 0;
        long missing = 0;
        for (int point = 0; point < count; point++)
        {
            SquaredDistances(plane, 2, point, inPlane);
            SquaredDistances(layer, layer.Length / count, point, inLayer);
            FindNearest(inPlane, point, nearInPlane);
            FindNearest(inLayer, point, nearInLayer);
            for (int neighbour = 0; neighbour < K; neighbour++)
            {
                intruders += Math.Max(0, Rank(inPlane, point, nearInLayer[neighbour]) - K);
                missing += Math.Max(0, Rank(inLayer, point, nearInPlane[neighbour]) - K);
            }
        }
        double worst = 0.5 * count * K * (2.0 * count - 3.0 * K - 1.0);
        return (1.0 - intruders / worst, 1.0 - missing / worst);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquaredDistances(ReadOnlySpan<double> points, int width, int from, double[] distances)
    {
        ReadOnlySpan<double> centre = points.Slice(from * width, width);
        for (int point = 0; point < distances.Length; point++)
        {
            ReadOnlySpan<double> other = points.Slice(point * width, width);
            double sum = 0.0;
            for (int index = 0; index < centre.Length; index++)
            {
                double difference = other[index] - centre[index];
                sum += difference * difference;
            }
            distances[point] = sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindNearest(double[] distances, int self, int[] nearest)
    {
        int found = 0;
        for (int point = 0; point < distances.Length; point++)
        {
            double distance = distances[point];
            if (point == self || (found == K && !(distance < distances[nearest[K - 1]])))
                continue;
            int place = found < K ? found++ : K - 1;
            for (; place > 0 && distance < distances[nearest[place - 1]]; place--)
                nearest[place] = nearest[place - 1];
            nearest[place] = point;
        }
    }

    /// <summary>The place of a point among the others by distance, from 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Rank(double[] distances, int self, int of)
    {
        double distance = distances[of];
        int rank = 1;
        for (int point = 0; point < of; point++)
            rank += distances[point] <= distance ? 1 : 0;
        for (int point = of + 1; point < distances.Length; point++)
            rank += distances[point] < distance ? 1 : 0;
        bool countsSelf = self < of ? distances[self] <= distance : distances[self] < distance;
        return countsSelf ? rank - 1 : rank;
    }
}
