using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>
/// The regions of the plane in each of which a piecewise linear function is linear: the rectangle is cut where the first of its kinks is, then
/// where the second one is, and so on. For a network these are the zeros of the units of layer 1, then of layer 2 (Humayun et al., "SplineCam", 2023).
/// </summary>
internal static class LinearRegions
{
    // So small a part of the largest value is rounding: a vertex lies on the kink.
    private const double RoundingShare = 1e-14;

    /// <summary>The regions as the cells of a mesh; null where a field is not finite.</summary>
    /// <param name="kinks">Fields whose zeros are the kinks, each linear in the regions that those before it leave.</param>
    /// <param name="box">The part of the plane to divide.</param>
    public static CellMesh? Find(IEnumerable<IField> kinks, Rectangle box)
    {
        CellMesh mesh = CellMesh.Grid(box, columns: 1, rows: 1);
        foreach (IField kink in kinks)
        {
            double[] values = kink.At(CollectionsMarshal.AsSpan(mesh.Vertices));
            if (!TrySnapToZero(values))
                return null;
            MeshCut.Make(mesh, kink.At, values);
        }
        return mesh;
    }

    private static bool TrySnapToZero(double[] values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
                return false;
            largest = Math.Max(largest, Math.Abs(value));
        }
        foreach (ref double value in values.AsSpan())
            if (Math.Abs(value) <= RoundingShare * largest)
                value = 0;
        return true;
    }
}
