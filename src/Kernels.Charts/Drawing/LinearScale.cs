using Kernels.Charts.Geometry;

namespace Kernels.Charts.Drawing;

/// <summary>Turns values of a domain into pixels.</summary>
/// <param name="Domain">The values.</param>
/// <param name="Start">The pixel of the first value.</param>
/// <param name="End">The pixel of the last value; less than <paramref name="Start"/> for an axis that grows upwards.</param>
public sealed record LinearScale(Domain Domain, double Start, double End)
{
    public double At(double value) => Start + (value - Domain.From) / Domain.Length * (End - Start);
}
