namespace Kernels;

/// <summary>
/// What the last layer makes of its pre-activations z, and the loss that training measures it by. In each of the three
/// d(loss)/dz of a batch of n samples is (output - target) / n.
/// </summary>
public enum OutputKind
{
    /// <summary>
    /// Each output is a probability of its own, 1 / (1 + exp(-z)). The loss is the binary cross-entropy, summed over the outputs of a
    /// sample: -(y log(p + 1e-9) + (1 - y) log(1 - p + 1e-9)).
    /// </summary>
    Sigmoid,

    /// <summary>Each output is z itself. The loss is half the squared error, summed over the outputs of a sample: (z - y)^2 / 2.</summary>
    Identity,

    /// <summary>
    /// The outputs are the probabilities of classes that exclude each other, exp(z) over the sum of all exp(z). The loss is the
    /// cross-entropy, -y log(p) summed over the outputs of a sample; the targets of a sample add up to 1.
    /// </summary>
    Softmax,
}
