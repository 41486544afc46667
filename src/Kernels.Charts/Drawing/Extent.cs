namespace Kernels.Charts.Drawing;

/// <summary>A width and a height in pixels.</summary>
public readonly record struct Extent(double Width, double Height);
