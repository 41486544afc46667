using System;

namespace Kernels;

/// <summary>A multilayer perceptron whose hidden units all have one activation.</summary>
/// <typeparam name="TActivation">The activation of every hidden unit, a type with <see cref="ActivationAttribute"/>.</typeparam>
/// <param name="widths">The number of inputs, the width of each hidden layer and the number of outputs, such as <c>2, 8, 8, 1</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TActivation>(params int[] widths) : MlpAttribute(widths)
    where TActivation : struct;
