namespace Kernels.Charts.Drawing;

/// <summary>A place of the drawing, in pixels from its upper left corner.</summary>
public readonly record struct Spot(double X, double Y);
