using System;
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

    private FreshPoints(MoonLaw law, uint seed, double noise, BayesBoundary? boundary)
    {
        Dataset<double> moons = Datasets.TwoMoons(Count, noise, seed);
        (X, Labels) = (moons.Inputs.ToArray(), moons.Targets.ToArray());
        (IsBayesClass1, Certainty, Distances) = (new bool[Count], new double[Count], new double[Count]);
        Normals = new double[2 * Count];
        for (int point = 0; point < Count; point++)
        {
            (double x, double y) = (X[2 * point], X[2 * point + 1]);
            double posterior = law.Posterior(x, y);
            IsBayesClass1[point] = posterior > 0.5;
            Certainty[point] = Math.Abs(2.0 * posterior - 1.0);
            if (boundary is not null)
                (Distances[point], Normals[2 * point], Normals[2 * point + 1]) = LawCoordinates.DistanceOf(law, boundary, x, y);
        }
    }

    /// <summary>The coordinates, [n, 2].</summary>
    public double[] X { get; }

    /// <summary>The classes drawn, 0 or 1.</summary>
    public double[] Labels { get; }

    /// <summary>Whether class 1 is the likelier one at each point.</summary>
    public bool[] IsBayesClass1 { get; }

    /// <summary>|2 eta - 1| with eta the probability of class 1: the error that the other class adds.</summary>
    public double[] Certainty { get; }

    /// <summary>The distance to the Bayes boundary, positive on class 1's side, in coordinates standardised by the law.</summary>
    public double[] Distances { get; }

    /// <summary>The gradient of the distance in those coordinates, [n, 2].</summary>
    public double[] Normals { get; }

    /// <summary>The points on which runs are reported.</summary>
    public static FreshPoints ForReports(MoonLaw law, BayesBoundary boundary, double noise) => new(law, 1_000_000, noise, boundary);

    /// <summary>The points on which learning rates are chosen.</summary>
    public static FreshPoints ForTuning(MoonLaw law, double noise) => new(law, 1_000_001, noise, boundary: null);

    /// <summary>The mean error above the Bayes rule's of some probabilities of class 1.</summary>
    public double Excess(ReadOnlySpan<double> probabilities)
    {
        double sum = 0.0;
        for (int point = 0; point < Count; point++)
            if (probabilities[point] >= 0.5 != IsBayesClass1[point])
                sum += Certainty[point];
        return sum / Count;
    }
}
