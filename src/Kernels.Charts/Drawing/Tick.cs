namespace Kernels.Charts.Drawing;

/// <summary>A value that an axis names.</summary>
public readonly record struct Tick(double Value, string Label);
