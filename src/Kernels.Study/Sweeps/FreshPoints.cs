using System;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Data;
using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>20,000 points of the moons that no run trains on, the same for all, with all that the law says of them.</summary>
internal sealed class FreshPoints
{
    /// <summary>The number of points.</summary>
    public const int Count = 20_000;

    /// <summary>The number of points, from the first on, for Jacobians and ranks.</summary>
    public const int ForGeometry = 2_000;

    /// <summary>The number of points, from the first on, for neighbourhoods.</summary>
    public const int ForNeighbours = 500;

    /// <summary>2 eta - 1 with eta the probability of class 1: above 0 where that is the Bayes class, its size the error that the other class adds.</summary>
    private readonly double[] certainties;

    private FreshPoints(MoonLaw law, uint seed, double noise, BayesBoundary? boundary)
    {
        Dataset<double> moons = Datasets.TwoMoons(Count, noise, seed);
        (X, Labels) = (moons.Inputs.ToArray(), moons.Targets.ToArray());
        (certainties, Distances) = (new double[Count], new double[Count]);
        Normals = new double[2 * Count];
        for (int point = 0; point < Count; point++)
        {
            (double x, double y) = (X[2 * point], X[2 * point + 1]);
            certainties[point] = 2.0 * law.Posterior(x, y) - 1.0;
            if (boundary is not null)
                (Distances[point], Normals[2 * point], Normals[2 * point + 1]) = LawCoordinates.DistanceOf(law, boundary, x, y);
        }
        Variation = ProbeScores.VariationOf(Distances, Labels);
        DistanceRanks = RankCorrelation.Ranks([.. Distances.AsSpan(0, ForGeometry).ToArray().Select(Math.Abs)]);
    }

    /// <summary>The coordinates, [n, 2].</summary>
    public double[] X { get; }

    /// <summary>The classes drawn, 0 or 1.</summary>
    public double[] Labels { get; }

    /// <summary>The distance to the Bayes boundary, positive on class 1's side, in coordinates standardised by the law.</summary>
    public double[] Distances { get; }

    /// <summary>The squares of the distances about their mean, and about the means of the classes.</summary>
    public (double All, double Within) Variation { get; }

    /// <summary>The rank of the size of the distance of each of the points for geometry.</summary>
    public double[] DistanceRanks { get; }

    /// <summary>The gradient of the distance in those coordinates, [n, 2].</summary>
    public double[] Normals { get; }

    /// <summary>The points on which runs are reported.</summary>
    public static FreshPoints ForReports(MoonLaw law, BayesBoundary boundary, double noise) => new(law, 1_000_000, noise, boundary);

    /// <summary>The points on which learning rates are chosen.</summary>
    public static FreshPoints ForTuning(MoonLaw law, double noise) => new(law, 1_000_001, noise, boundary: null);

    /// <summary>The mean error above the Bayes rule's of some probabilities of class 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Excess(ReadOnlySpan<double> probabilities)
    {
        double sum = 0.0;
        ReadOnlySpan<double> bayes = certainties;
        for (int start = 0; start < Count; start += Vector256<double>.Count)
        {
            // Most points have the Bayes class: four are looked at together.
            Vector256<long> isClass1 = Vector256.GreaterThanOrEqual(Vector256.Create(probabilities[start..]), Vector256.Create(0.5)).AsInt64();
            if (isClass1 == Vector256.GreaterThan(Vector256.Create(bayes[start..]), Vector256<double>.Zero).AsInt64())
                continue;
            for (int point = start; point < start + Vector256<double>.Count; point++)
                if (probabilities[point] >= 0.5 != bayes[point] > 0.0)
                    sum += Math.Abs(bayes[point]);
        }
        return sum / Count;
    }
}
