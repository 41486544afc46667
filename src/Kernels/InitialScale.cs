namespace Kernels;

/// <summary>
/// The scale of a layer's initial weights. It follows from the number of inputs of each unit, the fan-in, and the number of units, the fan-out.
/// Names are those of PyTorch and Keras; <see cref="Training.WeightDistribution"/> is the distribution of the weights.
/// </summary>
public enum InitialScale
{
    /// <summary>
    /// A standard deviation of sqrt(2 / fan-in), which keeps the signal's size through rectifiers; limits of sqrt(6 / fan-in). PyTorch's <c>kaiming_normal_</c>
    /// and <c>kaiming_uniform_</c>. K. He et al., "Delving deep into rectifiers", ICCV 2015.
    /// </summary>
    He,

    /// <summary>
    /// A standard deviation of sqrt(1 / fan-in), which keeps the signal's size through units that are linear near zero; limits of sqrt(3 / fan-in). PyTorch's
    /// <c>kaiming_normal_</c> with <c>nonlinearity="linear"</c>. Y. LeCun et al., "Efficient BackProp", 1998. The study calls this one, normal, Xavier's.
    /// </summary>
    LeCun,

    /// <summary>
    /// A standard deviation of sqrt(2 / (fan-in + fan-out)), which keeps the size of signals forward and of gradients backward; limits of
    /// sqrt(6 / (fan-in + fan-out)). PyTorch's <c>xavier_normal_</c> and <c>xavier_uniform_</c>. X. Glorot and Y. Bengio, "Understanding the difficulty of
    /// training deep feedforward neural networks", AISTATS 2010.
    /// </summary>
    Glorot,
}
