using Kernels.Charts.Geometry;

namespace Kernels.Charts.Drawing;

/// <summary>Values of a domain as pixels.</summary>
/// <param name="Domain">The values.</param>
/// <param name="Start">Where the first value lies.</param>
/// <param name="End">Where the last value lies; before <paramref name="Start"/> for an axis that grows upwards.</param>
public sealed record LinearScale(Domain Domain, double Start, double End)
{
    public double At(double value) => Start + (value - Domain.From) / Domain.Length * (End - Start);
}
