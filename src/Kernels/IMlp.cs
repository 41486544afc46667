using System;

namespace Kernels;

/// <summary>
/// A multilayer perceptron with one logistic output, its parameters in one flat array.
/// Matrices are row-major, one sample a row.
/// </summary>
/// <remarks>
/// An instance owns its parameters and its scratch memory: no method allocates, and an instance serves one thread at a time.
/// An array that a method writes must not overlap one that it reads. A result depends on arguments, parameters and shape alone, not on the machine. A wrong length of an argument is an
/// <see cref="ArgumentException"/> that names both lengths.
/// </remarks>
public interface IMlp
{
    /// <summary>The widths of the layers and the places of their parameters.</summary>
    MlpShape Shape { get; }

    /// <summary>All parameters, [<see cref="MlpShape.ParameterCount"/>], laid out as <see cref="MlpShape"/> says.</summary>
    Span<double> Parameters { get; }

    /// <summary>The probability of class 1 for each sample of a batch.</summary>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="probabilities">Receives the probabilities in [0, 1], [n].</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    void Forward(ReadOnlySpan<double> inputs, Span<double> probabilities);

    /// <summary>The probability of class 1 for one sample: the same bits as in a batch.</summary>
    /// <param name="input">The sample, [inputs].</param>
    /// <exception cref="ArgumentException">The length is not the number of inputs.</exception>
    double Forward(ReadOnlySpan<double> input);

    /// <summary>The mean binary cross-entropy of a batch, and its gradient in all parameters.</summary>
    /// <param name="inputs">The samples, [n, inputs]; n is at least 1.</param>
    /// <param name="targets">The labels, 0 or 1 (or a probability between), [n].</param>
    /// <param name="gradients">Receives d(loss)/d(parameter), [<see cref="MlpShape.ParameterCount"/>].</param>
    /// <returns>-mean(y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9)); the gradient is the one of d(loss)/d(logit) = (p - y) / n.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or the lengths do not belong to one number of samples or to this shape.</exception>
    double LossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients);

    /// <summary>One step of gradient descent: parameters -= learningRate * gradients.</summary>
    /// <param name="gradients">d(loss)/d(parameter), [<see cref="MlpShape.ParameterCount"/>].</param>
    /// <param name="learningRate">The step size.</param>
    /// <exception cref="ArgumentException">The length is not the number of parameters.</exception>
    void Update(ReadOnlySpan<double> gradients, double learningRate);

    /// <summary>The outputs of a hidden layer, after its activation.</summary>
    /// <param name="layer">The hidden layer, 1 to <see cref="MlpShape.HiddenLayerCount"/>.</param>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="activations">Receives the outputs, [n, width of the layer].</param>
    /// <exception cref="ArgumentException">The lengths do not belong to one number of samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such hidden layer.</exception>
    void PostActivations(int layer, ReadOnlySpan<double> inputs, Span<double> activations);

    /// <summary>The mean absolute value of one sample's signal at every stage: z1, a1, z2, a2, ..., logit.</summary>
    /// <param name="input">The sample, [inputs].</param>
    /// <param name="trace">Receives the means, [<see cref="MlpShape.TraceLength"/>].</param>
    /// <exception cref="ArgumentException">A length is not the one this shape has.</exception>
    void SignalTrace(ReadOnlySpan<double> input, Span<double> trace);
}
