namespace Kernels;

/// <summary>The standard deviation of a layer's initial weights, from the number of inputs to each of its units.</summary>
public enum InitialScale
{
    /// <summary>
    /// sqrt(2 / fan-in), which keeps the signal's size through rectifiers: K. He et al., "Delving deep into rectifiers", ICCV 2015.
    /// </summary>
    He,

    /// <summary>
    /// sqrt(1 / fan-in), which keeps the signal's size through units that are linear near zero, such as sigmoid and tanh:
    /// after X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010.
    /// </summary>
    Xavier,
}
