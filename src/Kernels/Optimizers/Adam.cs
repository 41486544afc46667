using System.Numerics;

namespace Kernels.Optimizers;

/// <summary>Adam: PyTorch's <c>torch.optim.Adam</c>. Weight decay joins the gradient.</summary>
/// <remarks>D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015. <see cref="AdaptiveMoments{T}"/> has the equations.</remarks>
/// <typeparam name="T">The type of the parameters.</typeparam>
/// <param name="learningRate">The step size, at least 0.</param>
/// <param name="beta1">The decay of the mean of gradients, at least 0 and below 1.</param>
/// <param name="beta2">The decay of the mean of their squares, at least 0 and below 1.</param>
/// <param name="epsilon">The number that keeps the divisor above 0, at least 0.</param>
/// <param name="weightDecay">The part of each parameter that joins its gradient, at least 0.</param>
/// <exception cref="System.ArgumentOutOfRangeException">A setting is outside its range.</exception>
public sealed class Adam<T>(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.0)
    : AdaptiveMoments<T>(learningRate, beta1, beta2, epsilon, weightDecay, isDecoupled: false)
    where T : struct, IBinaryFloatingPointIeee754<T>;

/// <summary>Adam with weight decay apart from the gradient: PyTorch's <c>torch.optim.AdamW</c>.</summary>
/// <remarks>
/// I. Loshchilov and F. Hutter, "Decoupled weight decay regularization", ICLR 2019: each parameter is first multiplied by
/// 1 - learningRate weightDecay. <see cref="AdaptiveMoments{T}"/> has the other equations.
/// </remarks>
/// <typeparam name="T">The type of the parameters.</typeparam>
/// <param name="learningRate">The step size, at least 0.</param>
/// <param name="beta1">The decay of the mean of gradients, at least 0 and below 1.</param>
/// <param name="beta2">The decay of the mean of their squares, at least 0 and below 1.</param>
/// <param name="epsilon">The number that keeps the divisor above 0, at least 0.</param>
/// <param name="weightDecay">A step takes this part of each parameter off it, times the learning rate; at least 0.</param>
/// <exception cref="System.ArgumentOutOfRangeException">A setting is outside its range.</exception>
public sealed class AdamW<T>(double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01)
    : AdaptiveMoments<T>(learningRate, beta1, beta2, epsilon, weightDecay, isDecoupled: true)
    where T : struct, IBinaryFloatingPointIeee754<T>;
