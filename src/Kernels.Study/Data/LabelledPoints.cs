namespace Kernels.Study.Data;

/// <summary>Points of the plane with a class each.</summary>
/// <param name="X">The coordinates, [n, 2] row-major.</param>
/// <param name="Y">The classes, 0 or 1, [n].</param>
public sealed record LabelledPoints(double[] X, double[] Y);
