namespace Kernels.Runner.Drawing;

/// <summary>A value that an axis names.</summary>
internal readonly record struct Tick(double Value, string Label);
