using System;
using System.Collections.Generic;
using System.Numerics;

namespace Kernels;

/// <summary>
/// A multilayer perceptron, its parameters in one flat array. Matrices are row-major, one sample a row.
/// </summary>
/// <typeparam name="T">The type of its numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
/// <remarks>
/// An instance owns its parameters and its scratch memory: no method allocates, and an instance serves one thread at a time.
/// An array that a method writes must not overlap one that it reads. A result depends on arguments, parameters and shape alone, not
/// on the machine. A wrong length of an argument is an <see cref="ArgumentException"/> that names both lengths.
/// </remarks>
public interface IMlp<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The widths of the layers and the places of their parameters.</summary>
    MlpShape Shape { get; }

    /// <summary>What the last layer gives, and the loss it is trained by.</summary>
    OutputKind Output { get; }

    /// <summary>The activation of each hidden layer; empty where a network that the generator did not write does not say.</summary>
    IReadOnlyList<ActivationInfo> Activations => [];

    /// <summary>All parameters, [<see cref="MlpShape.ParameterCount"/>], laid out as <see cref="MlpShape"/> says.</summary>
    Span<T> Parameters { get; }

    /// <summary>The outputs for each sample of a batch: probabilities, or values where <see cref="Output"/> is the identity.</summary>
    /// <param name="inputs">The samples, [n, inputs]. A sample gives the same bits alone as in any batch.</param>
    /// <param name="outputs">Receives the outputs, [n, outputs].</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>The mean loss of a batch, and its gradient in all parameters.</summary>
    /// <param name="inputs">The samples, [n, inputs]; n is at least 1.</param>
    /// <param name="targets">
    /// What the outputs should be, [n, outputs]: labels 0 or 1, or probabilities between, which for softmax add up to 1 in each sample;
    /// any values for the identity.
    /// </param>
    /// <param name="gradients">Receives d(loss)/d(parameter), [<see cref="MlpShape.ParameterCount"/>].</param>
    /// <returns>
    /// The loss that <see cref="Output"/> names, its mean over the samples; the gradient is the one of
    /// d(loss)/dz = (output - target) / n at the last layer.
    /// </returns>
    /// <exception cref="ArgumentException">The batch is empty, or the lengths do not belong to one number of samples or to this shape.</exception>
    T LossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradients);

    /// <summary>The same over chosen samples: the bits of a batch into which they were copied in this order, without the copies.</summary>
    /// <param name="inputs">The samples to choose from, [n, inputs].</param>
    /// <param name="targets">What the outputs should be, [n, outputs].</param>
    /// <param name="order">The samples of the batch, at least 1; each is 0 to n - 1 and may be chosen more than once.</param>
    /// <param name="gradients">Receives d(loss)/d(parameter), [<see cref="MlpShape.ParameterCount"/>].</param>
    /// <returns>The mean loss over the chosen samples.</returns>
    /// <exception cref="ArgumentException">
    /// The order is empty or names a sample that is not there, or the lengths do not belong to one number of samples or to this shape.
    /// </exception>
    T LossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<int> order, Span<T> gradients);

    /// <summary>One step of gradient descent: parameters -= learningRate * gradients.</summary>
    /// <param name="gradients">d(loss)/d(parameter), [<see cref="MlpShape.ParameterCount"/>].</param>
    /// <param name="learningRate">The step size.</param>
    /// <exception cref="ArgumentException">The length is not the number of parameters.</exception>
    void Update(ReadOnlySpan<T> gradients, T learningRate);

    /// <summary>The outputs of a hidden layer, after its activation.</summary>
    /// <param name="layer">The hidden layer, 1 to <see cref="MlpShape.HiddenLayerCount"/>.</param>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="activations">Receives the outputs, [n, width of the layer].</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such hidden layer.</exception>
    void PostActivations(int layer, ReadOnlySpan<T> inputs, Span<T> activations);

    /// <summary>The mean absolute value of one sample's signal at every stage: z1, h1, z2, h2, ..., and the last layer's z.</summary>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="trace">Receives the means, [<see cref="MlpShape.TraceLength"/>].</param>
    /// <exception cref="ArgumentException">A length is not the one this shape has.</exception>
    void SignalTrace(ReadOnlySpan<T> input, Span<T> trace);
}
