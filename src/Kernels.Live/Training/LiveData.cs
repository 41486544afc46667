using System;
using System.Linq;
using System.Threading;
using Kernels.Data;
using Kernels.Live.Settings;
using Kernels.Study;
using Kernels.Study.Data;

namespace Kernels.Live.Training;

/// <summary>The samples of a picture: the points of the plane, and what networks take of them.</summary>
/// <param name="Points">The points raw and scaled, with their split.</param>
/// <param name="Train">The training samples, their inputs as features.</param>
/// <param name="Test">The test samples, likewise.</param>
/// <param name="FarSamples">The samples whose signals are traced; null where the data are not the study's.</param>
internal sealed record LiveData(StudyData Points, LabelledPoints Train, LabelledPoints Test, FarSamples? FarSamples)
{
    /// <summary>Makes the samples.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="seed">The seed of samples and split.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="UnscalableDataException">The samples cannot be scaled.</exception>
    public static LiveData Make(LiveSettings settings, uint seed, CancellationToken cancellation)
    {
        Dataset<double> raw = Raw(settings, seed, cancellation);
        StudyData points = settings.IsScaled ? StudyData.Of(raw, settings.TestFraction, seed) : Unscaled(raw, settings.TestFraction, seed);
        bool hasPlainInputs = settings.Features.SequenceEqual(InputFeatures.All.Take(2));
        LabelledPoints Inputs(LabelledPoints set) => hasPlainInputs ? set : set with { X = InputFeatures.Of(set.X, settings.Features) };
        bool isTraced = settings.Data == "moons" && settings.IsScaled && hasPlainInputs;
        return new LiveData(points, Inputs(points.Train), Inputs(points.Test), isTraced ? FarSamples.Find(points.Train) : null);
    }

    private static StudyData Unscaled(Dataset<double> raw, double testFraction, uint seed)
    {
        LabelledPoints points = new(raw.Inputs.ToArray(), raw.Targets.ToArray());
        return StudyData.Of(points, points, TrainTestSplit.Make(points.Count, testFraction, seed));
    }

    private static Dataset<double> Raw(LiveSettings settings, uint seed, CancellationToken cancellation) => settings.Data switch
    {
        "moons" => Datasets.TwoMoons(settings.Samples, settings.Noise, seed, progress: null, cancellation),
        "circles" => Datasets.Circles(settings.Samples, settings.Noise, seed, settings.Radius),
        "xor" => Datasets.Xor(settings.Samples, settings.Noise, seed),
        "spiral" => Datasets.Spiral(settings.Samples, settings.Noise, seed),
        "gaussians" => Surfaces.Gaussians(settings.Samples, settings.Noise, seed),
        "plane" => Surfaces.Plane(settings.Samples, settings.Noise, seed),
        "bumps" => Surfaces.Bumps(settings.Samples, settings.Noise, seed),
        _ => new Dataset<double>(
            [.. settings.Points.SelectMany(point => (double[])[point.X1, point.X2])], [.. settings.Points.Select(point => point.Target)], featureCount: 2),
    };
}
