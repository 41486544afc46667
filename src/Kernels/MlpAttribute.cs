using System;

namespace Kernels;

/// <summary>
/// Declares a <c>partial class</c> to be a multilayer perceptron of a fixed shape: the generator implements
/// <see cref="IMlp"/> in it with kernels unrolled for that shape.
/// </summary>
/// <typeparam name="TActivation">The activation of every hidden unit, a type with <see cref="ActivationAttribute"/>.</typeparam>
/// <param name="widths">
/// The number of inputs, the width of each hidden layer and the number of outputs, such as <c>2, 8, 8, 1</c>.
/// The output is a logistic sigmoid, trained with binary cross-entropy.
/// </param>
/// <example>
/// <code>
/// [Mlp&lt;LeakyRelu&gt;(2, 8, 8, 1)]
/// public sealed partial class LeakyReluMlp;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MlpAttribute<TActivation>(params int[] widths) : Attribute
    where TActivation : struct
{
    /// <summary>The widths from the inputs to the outputs.</summary>
    public ReadOnlySpan<int> Widths => widths;
}
