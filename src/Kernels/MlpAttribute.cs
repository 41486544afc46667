using System;

namespace Kernels;

/// <summary>
/// Declares a <c>partial class</c> to be a multilayer perceptron of a fixed shape: the generator implements
/// <see cref="IMlp{T}"/> in it with kernels unrolled for that shape. Use it with the activation as its type argument, or with one
/// for each hidden layer.
/// </summary>
/// <example>
/// <code>
/// [Mlp&lt;LeakyRelu&gt;(2, 8, 8, 1)]
/// public sealed partial class Moons;
///
/// [Mlp&lt;Tanh, Relu&gt;(4, 16, 8, 3, Output = OutputKind.Softmax, Precision = Precision.Single)]
/// public sealed partial class Flowers;
/// </code>
/// </example>
#pragma warning disable CS3015 // Its constructor is for the attributes below, which have compliant ones.
public abstract class MlpAttribute : Attribute
#pragma warning restore CS3015
{
    private readonly int[] widths;

    private protected MlpAttribute(int[] widths) => this.widths = widths;

    /// <summary>The widths from the inputs to the outputs.</summary>
    public ReadOnlySpan<int> Widths => widths;

    /// <summary>The kind of output, with its loss; a sigmoid with binary cross-entropy by default.</summary>
    public OutputKind Output { get; set; }

    /// <summary>The type of all numbers; double unless told otherwise.</summary>
    public Precision Precision { get; set; }
}
