using System;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>A continuous function of the plane.</summary>
public interface IField
{
    /// <summary>The value at a point, finite or not.</summary>
    double At(Point point);

    /// <summary>The values at many points.</summary>
    double[] At(ReadOnlySpan<Point> points);
}
