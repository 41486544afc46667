namespace Kernels.Study.Claims;

/// <summary>The best learning rates of an activation over the tuning seeds.</summary>
/// <param name="Activation">The name of the network.</param>
/// <param name="ByLoss">The rate with the lowest mean final training loss.</param>
/// <param name="ByExcess">The rate with the lowest mean excess error.</param>
public sealed record TunedRates(string Activation, double ByLoss, double ByExcess);
