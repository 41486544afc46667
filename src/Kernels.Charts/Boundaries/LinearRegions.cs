using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>
/// Finds the regions of the plane in which a piecewise linear function is linear: it cuts the rectangle along the first kink, then along the
/// second, and so on. For a network these are the zeros of the units of layer 1, then of layer 2 (Humayun et al., "SplineCam", 2023).
/// </summary>
internal static class LinearRegions
{
    // So small a part of the largest value is rounding, and the vertex lies on the kink.
    private const double RoundingShare = 1e-14;

    /// <summary>The regions as the cells of a mesh; null if a field is not finite somewhere.</summary>
    /// <param name="kinks">Fields whose zeros are the kinks. Each is linear in the regions between the kinks before it.</param>
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
