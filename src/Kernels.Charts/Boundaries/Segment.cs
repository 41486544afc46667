namespace Kernels.Charts.Boundaries;

/// <summary>A straight line between two vertices of a mesh.</summary>
internal readonly record struct Segment(int From, int To);
