using System;
using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>What all runs of one noise share: the law, its boundary and the fresh points. It is made once and only read.</summary>
internal sealed class SharedPoints
{
    // They take as long as dozens of runs, and hardly a run has another noise.
    private static readonly Lazy<SharedPoints> published = new(() => new SharedPoints(StudyOptions.Published.Noise));

    private SharedPoints(double noise)
    {
        Law = new MoonLaw(noise);
        Boundary = new BayesBoundary(Law);
        Reported = FreshPoints.ForReports(Law, Boundary, noise);
        Tuning = FreshPoints.ForTuning(Law, noise);
    }

    /// <summary>What runs of a noise share.</summary>
    public static SharedPoints Of(double noise) => noise == StudyOptions.Published.Noise ? published.Value : new SharedPoints(noise);

    public MoonLaw Law { get; }

    public BayesBoundary Boundary { get; }

    public FreshPoints Reported { get; }

    public FreshPoints Tuning { get; }
}
