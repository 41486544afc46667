namespace Kernels.Runner.Drawing;

/// <summary>A place of the drawing, in pixels from its upper left corner.</summary>
internal readonly record struct Spot(double X, double Y);
