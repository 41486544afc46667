namespace Kernels.Study.Claims;

/// <summary>The best learning rates of a network over the tuning seeds.</summary>
/// <param name="Activation">The name of the network.</param>
/// <param name="Shape">The widths of the network, such as <c>2-8-8-1</c>.</param>
/// <param name="ByLoss">The rate with the lowest mean final training loss.</param>
/// <param name="ByExcess">The rate with the lowest mean excess error.</param>
public sealed record TunedRates(string Activation, string Shape, double ByLoss, double ByExcess);
