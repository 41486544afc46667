using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.Study.Geometry;

/// <summary>Whether points near each other in a layer are so in the plane, trustworthiness, and the other way round, continuity.</summary>
/// <remarks>
/// Both are 1 where the nearest points are the same. Of points at the same distance the one of the earlier row is nearer.
/// J. Venna and S. Kaski, "Neighborhood preservation in nonlinear projection methods: an experimental study", ICANN 2001.
/// </remarks>
internal sealed class Neighbourhoods
{
    /// <summary>How many nearest points are a point's neighbours.</summary>
    private const int K = 10;

    private readonly int count;
    private readonly double[] planeColumns;

    /// <summary>The nearest points of each point in the plane, [n, K].</summary>
    private readonly int[] nearest;

    /// <summary>Finds the neighbours in the plane, which all layers are compared with.</summary>
    /// <param name="plane">The points, [n, 2].</param>
    public Neighbourhoods(ReadOnlySpan<double> plane)
    {
        count = plane.Length / 2;
        planeColumns = PointColumns.Of(plane, 2);
        nearest = new int[K * count];
        double[] inPlane = new double[count];
        for (int point = 0; point < count; point++)
        {
            SquaredDistances(planeColumns, point, inPlane);
            FindNearest(inPlane, point, double.PositiveInfinity, nearest.AsSpan(K * point, K));
        }
    }

    /// <param name="layer">The outputs of the layer at the points, [n, width].</param>
    public (double Trustworthiness, double Continuity) Of(ReadOnlySpan<double> layer)
    {
        double[] layerColumns = PointColumns.Of(layer, layer.Length / count);
        double[] inPlane = new double[count];
        double[] inLayer = new double[count];
        int[] nearInLayer = new int[K];
        long intruders = 0;
        long missing = 0;
        for (int point = 0; point < count; point++)
        {
            ReadOnlySpan<int> nearInPlane = nearest.AsSpan(K * point, K);
            SquaredDistances(planeColumns, point, inPlane);
            SquaredDistances(layerColumns, point, inLayer);
            FindNearest(inLayer, point, Farthest(nearInPlane, inLayer), nearInLayer);
            intruders += Beyond(nearInLayer, nearInPlane, inPlane, point);
            missing += Beyond(nearInPlane, nearInLayer, inLayer, point);
        }
        double worst = 0.5 * count * K * (2.0 * count - 3.0 * K - 1.0);
        return (1.0 - intruders / worst, 1.0 - missing / worst);
    }

    /// <summary>By how many places the neighbours elsewhere lie beyond the neighbours here, in all.</summary>
    private static long Beyond(ReadOnlySpan<int> elsewhere, ReadOnlySpan<int> here, double[] distances, int self)
    {
        long places = 0;
        foreach (int neighbour in elsewhere)
            if (!here.Contains(neighbour))
                places += Rank(distances, self, neighbour) - K;
        return places;
    }

    /// <summary>The squared distance of each point from one of them, summed column by column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SquaredDistances(ReadOnlySpan<double> columns, int from, Span<double> distances)
    {
        ref double first = ref MemoryMarshal.GetReference(columns);
        int count = distances.Length;
        int done = 0;
        for (; done <= count - Vector512<double>.Count; done += Vector512<double>.Count)
        {
            Vector512<double> sums = Vector512<double>.Zero;
            for (int start = 0; start <= columns.Length - count; start += count)
            {
                Vector512<double> steps = Vector512.LoadUnsafe(ref first, (nuint)(start + done)) - Vector512.Create(columns[start + from]);
                sums += steps * steps;
            }
            sums.CopyTo(distances[done..]);
        }
        for (; done < count; done++)
        {
            double sum = 0.0;
            for (int start = 0; start < columns.Length; start += count)
                sum += (columns[start + done] - columns[start + from]) * (columns[start + done] - columns[start + from]);
            distances[done] = sum;
        }
    }

    private static double Farthest(ReadOnlySpan<int> points, double[] distances)
    {
        double farthest = 0.0;
        foreach (int point in points)
            farthest = Math.Max(farthest, distances[point]);
        return farthest;
    }

    /// <summary>The nearest points, the nearest one first.</summary>
    /// <param name="distances">The distance of each point.</param>
    /// <param name="self">The point itself, which is none of them.</param>
    /// <param name="limit">A distance that none of them lies beyond: that of the farthest of any other points, as many, is one.</param>
    /// <param name="nearest">Receives their places.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FindNearest(ReadOnlySpan<double> distances, int self, double limit, Span<int> nearest)
    {
        int found = 0;
        for (int point = 0; point < distances.Length; point++)
        {
            // Hardly a point is near enough: four are looked at together.
            while (point <= distances.Length - Vector256<double>.Count
                && !Vector256.LessThanOrEqualAny(Vector256.Create(distances[point..]), Vector256.Create(limit)))
                point += Vector256<double>.Count;
            if (point == distances.Length)
                return;

            double distance = distances[point];
            if (point == self || distance > limit || (found == K && !(distance < distances[nearest[K - 1]])))
                continue;
            int place = found < K ? found++ : K - 1;
            for (; place > 0 && distance < distances[nearest[place - 1]]; place--)
                nearest[place] = nearest[place - 1];
            nearest[place] = point;
            if (found == K)
                limit = distances[nearest[K - 1]];
        }
    }

    /// <summary>The place of a point among the others by distance, from 1.</summary>
    private static int Rank(ReadOnlySpan<double> distances, int self, int of)
    {
        double distance = distances[of];
        int nearer = Count(distances[..of], distance, countsEqual: true) + Count(distances[(of + 1)..], distance, countsEqual: false);
        bool countsSelf = self < of ? distances[self] <= distance : distances[self] < distance;
        return countsSelf ? nearer : nearer + 1;
    }

    /// <summary>How many distances are below one, and with them those that equal it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Count(ReadOnlySpan<double> distances, double limit, bool countsEqual)
    {
        ReadOnlySpan<Vector512<double>> vectors = MemoryMarshal.Cast<double, Vector512<double>>(distances);
        Vector512<double> limits = Vector512.Create(limit);
        Vector512<long> sums = Vector512<long>.Zero;
        foreach (Vector512<double> vector in vectors)
            sums -= (countsEqual ? Vector512.LessThanOrEqual(vector, limits) : Vector512.LessThan(vector, limits)).AsInt64();
        int count = 0;
        for (int lane = 0; lane < Vector512<long>.Count; lane++)
            count += (int)sums[lane];
        foreach (double distance in distances[(Vector512<double>.Count * vectors.Length)..])
            count += distance < limit || (countsEqual && distance == limit) ? 1 : 0;
        return count;
    }
}
