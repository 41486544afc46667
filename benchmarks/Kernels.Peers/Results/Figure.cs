namespace Kernels.Peers.Results;

/// <summary>What was measured of one program in one case.</summary>
/// <param name="Nanoseconds">Of a training, or of a sample's inference: the median of the rounds.</param>
/// <param name="Ratio">How many times that of Kernels: the median of the ratios within each round.</param>
internal sealed record Figure(double Nanoseconds, double Ratio);
