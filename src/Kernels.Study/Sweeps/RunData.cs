using System;
using Kernels.Data;
using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>The samples of a run, and the fresh points as its scaler sees them. Several threads may read it.</summary>
internal sealed class RunData
{
    private readonly Lazy<Neighbourhoods> neighbourhoods;

    public RunData(RunSettings settings, SharedPoints shared)
    {
        StudyOptions options = new()
        {
            Samples = settings.Samples,
            Noise = settings.Noise,
            DataSeed = settings.DataSeed,
            TestFraction = settings.TestFraction,
        };
        Samples = StudyData.Make(options, splitSeed: settings.SplitSeed);
        Shared = shared;
        FarSamples = FarSamples.Find(Samples.Train);
        StandardScaler scaler = StandardScaler.Fit(Samples.Raw.X, columns: 2);
        Fresh = scaler.Transform(shared.Reported.X);
        TuningFresh = scaler.Transform(shared.Tuning.X);
        neighbourhoods = new Lazy<Neighbourhoods>(() => new Neighbourhoods(Fresh.AsSpan(0, 2 * FreshPoints.ForNeighbours)));

        TrainDistances = new double[Samples.Train.Count];
        for (int row = 0; row < TrainDistances.Length; row++)
        {
            int sample = Samples.Split.Train[row];
            TrainDistances[row] = LawCoordinates.DistanceOf(shared.Law, shared.Boundary, Samples.Raw.X[2 * sample], Samples.Raw.X[2 * sample + 1]).Distance;
        }

        // A step along the unit normal of the law's coordinates is, in the run's, that times the ratio of the scales.
        Normals = shared.Reported.Normals.AsSpan(0, 2 * FreshPoints.ForGeometry).ToArray();
        for (int index = 0; index < Normals.Length; index++)
            Normals[index] *= (index % 2 == 0 ? shared.Law.Deviation.X : shared.Law.Deviation.Y) / scaler.Scales[index % 2];
    }

    public StudyData Samples { get; }

    public SharedPoints Shared { get; }

    public FarSamples FarSamples { get; }

    /// <summary>The reported fresh points in the run's coordinates, [n, 2].</summary>
    public double[] Fresh { get; }

    /// <summary>The fresh points for tuning in the run's coordinates, [n, 2].</summary>
    public double[] TuningFresh { get; }

    /// <summary>The distance of each training sample to the Bayes boundary.</summary>
    public double[] TrainDistances { get; }

    /// <summary>The unit step away from the Bayes boundary in the run's coordinates, at the fresh points of geometry, [n, 2].</summary>
    public double[] Normals { get; }

    /// <summary>Which of the first fresh points are near each other.</summary>
    public Neighbourhoods Neighbourhoods => neighbourhoods.Value;

    /// <summary>Whether another run has the same samples.</summary>
    public static bool AreSame(RunSettings first, RunSettings second) =>
        (first.DataSeed, first.SplitSeed, first.Samples, first.Noise, first.TestFraction)
            == (second.DataSeed, second.SplitSeed, second.Samples, second.Noise, second.TestFraction);
}
