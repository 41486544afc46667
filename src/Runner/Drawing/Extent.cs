namespace Kernels.Runner.Drawing;

/// <summary>A width and a height in pixels.</summary>
internal readonly record struct Extent(double Width, double Height);
