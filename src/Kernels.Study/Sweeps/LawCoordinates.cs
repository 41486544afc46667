using Kernels.Study.Geometry;

namespace Kernels.Study.Sweeps;

/// <summary>Takes points of the plane into the coordinates that the law standardises.</summary>
internal static class LawCoordinates
{
    /// <summary>The distance of a point of the plane to the Bayes boundary and its gradient, both in the law's coordinates.</summary>
    public static (double Distance, double NormalX, double NormalY) DistanceOf(MoonLaw law, BayesBoundary boundary, double x, double y) =>
        boundary.DistanceOf((x - MoonLaw.Mean.X) / law.Deviation.X, (y - MoonLaw.Mean.Y) / law.Deviation.Y);
}
