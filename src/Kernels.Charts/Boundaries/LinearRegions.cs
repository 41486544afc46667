using System;

namespace Kernels.Charts.Boundaries;

/// <summary>
/// The regions of the plane in each of which a network of piecewise linear activations is one linear function: the rectangle is cut where
/// units of layer 1 have their kink, then where those of layer 2 have theirs, and so on (Humayun et al., "SplineCam", 2023).
/// </summary>
internal static class LinearRegions
{
    // So small a part of the largest value is rounding: a vertex lies on the kink.
    private const double RoundingShare = 1e-14;

    /// <summary>The regions as the cells of a mesh; null where a pre-activation is not finite.</summary>
    /// <param name="field">A network whose activations are linear below and above 0.</param>
    /// <param name="box">The part of the plane to divide.</param>
    public static CellMesh? Find(NetworkField field, Box box)
    {
        CellMesh mesh = CellMesh.Grid(box, columns: 1, rows: 1);
        for (int layer = 1; layer <= field.Shape.HiddenLayerCount; layer++)
            for (int unit = 0; unit < field.Shape.Width(layer); unit++)
            {
                double[] values = field.At(layer, unit, mesh.Vertices);
                if (!TrySnapToZero(values))
                    return null;
                (int ofLayer, int ofUnit) = (layer, unit);
                MeshCut.Make(mesh, point => field.At(ofLayer, ofUnit, point), values);
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
