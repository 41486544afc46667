using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>What all runs of one noise share: the law, its boundary and the fresh points. It is made once and only read.</summary>
internal sealed class SharedPoints
{
    public SharedPoints(double noise)
    {
        Law = new MoonLaw(noise);
        Boundary = new BayesBoundary(Law);
        Reported = FreshPoints.ForReports(Law, Boundary, noise);
        Tuning = FreshPoints.ForTuning(Law, noise);
    }

    public MoonLaw Law { get; }

    public BayesBoundary Boundary { get; }

    public FreshPoints Reported { get; }

    public FreshPoints Tuning { get; }
}
