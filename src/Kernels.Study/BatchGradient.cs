namespace Kernels.Study;

/// <summary>The loss of one batch and its gradient in all parameters.</summary>
public sealed record BatchGradient(double Loss, double[] Gradient);
