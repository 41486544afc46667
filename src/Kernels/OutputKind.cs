namespace Kernels;

/// <summary>
/// The function from the pre-activations z of the last layer to the outputs q, and the loss of training. For each kind d(loss)/dz of a batch of
/// n samples is (q - y) / n, with the targets y.
/// </summary>
public enum OutputKind
{
    /// <summary>
    /// Each output is a probability of its own, 1 / (1 + exp(-z)). The loss is the binary cross-entropy, summed over the outputs of a
    /// sample: -(y log(q + 1e-9) + (1 - y) log(1 - q + 1e-9)).
    /// </summary>
    Sigmoid,

    /// <summary>Each output is z itself. The loss is half the squared error, summed over the outputs of a sample: (z - y)^2 / 2.</summary>
    Identity,

    /// <summary>
    /// The outputs are the probabilities of classes that exclude each other, exp(z) over the sum of all exp(z). The loss is the
    /// cross-entropy, -y log(q) summed over the outputs of a sample; the targets of a sample add up to 1.
    /// </summary>
    Softmax,
}
