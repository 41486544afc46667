namespace Kernels;

/// <summary>
/// The facts on an activation that the generator found. Each activation has them as <c>Info</c>, each network for its hidden layers as
/// <see cref="IMlp{T}.Activations"/>.
/// </summary>
/// <param name="Name">The name of its type.</param>
/// <param name="DisplayName">Its name in prose, such as <c>leaky ReLU</c>: the <see cref="ActivationAttribute.DisplayName"/>, or the name of the type.</param>
/// <param name="Formula">The value f(z) in mathematical notation, in z and the learned parameters; null where it is too long to be read.</param>
/// <param name="Derivative">The derivative df/dz, likewise.</param>
/// <param name="Code">The value in prefix notation, for programs to read, as <see cref="ActivationFormulaAttribute"/> has it.</param>
/// <param name="IsPiecewiseLinear">Whether f is plainly linear below 0 and above 0, as ReLU is.</param>
/// <param name="InitialScale">The usual scale of initial weights: LeCun's where f stays bounded, as a sigmoid does, else He's.</param>
public sealed record ActivationInfo(
    string Name, string DisplayName, string? Formula, string? Derivative, string Code, bool IsPiecewiseLinear, InitialScale InitialScale);
