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
/// Steps are the optimizer's, <see cref="Optimizers.Optimizer{T}"/>, over <see cref="Parameters"/>; <see cref="IOneOutputMlp{T}"/> has a pass of a single
/// sample, <see cref="IInspectableMlp{T}"/> what happens inside.
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

    /// <summary>Computes the outputs for each sample of a batch: probabilities, or values where <see cref="Output"/> is the identity.</summary>
    /// <param name="inputs">The samples, [n, inputs]. A sample gives the same bits alone as in any batch.</param>
    /// <param name="outputs">Receives the outputs, [n, outputs].</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Computes the mean loss of a batch, and its gradient in all parameters.</summary>
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
    T ComputeLossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradients);

    /// <summary>Computes the same over chosen samples: the bits of a batch into which they were copied in this order, without the copies.</summary>
    /// <param name="inputs">The samples to choose from, [n, inputs].</param>
    /// <param name="targets">What the outputs should be, [n, outputs].</param>
    /// <param name="order">The samples of the batch, at least 1; each is 0 to n - 1 and may be chosen more than once.</param>
    /// <param name="gradients">Receives d(loss)/d(parameter), [<see cref="MlpShape.ParameterCount"/>].</param>
    /// <returns>The mean loss over the chosen samples.</returns>
    /// <exception cref="ArgumentException">
    /// The order is empty or names a sample that is not there, or the lengths do not belong to one number of samples or to this shape.
    /// </exception>
    T ComputeLossAndGradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<int> order, Span<T> gradients);
}
