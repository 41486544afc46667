namespace Kernels.Study.Data;

/// <summary>A point of the plane with its class.</summary>
/// <param name="X1">The first coordinate.</param>
/// <param name="X2">The second coordinate.</param>
/// <param name="Label">The class, 0 or 1, as networks take it.</param>
public readonly record struct Sample(double X1, double X2, double Label);
