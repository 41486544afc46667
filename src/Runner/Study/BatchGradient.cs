namespace Kernels.Runner.Study;

/// <summary>The loss of one batch and its gradient in all parameters.</summary>
internal sealed record BatchGradient(double Loss, double[] Gradient);
