namespace Kernels;

/// <summary>The type of a network's numbers: its parameters, inputs, outputs and everything between.</summary>
public enum Precision
{
    /// <summary><see cref="double"/>, 53 bits: four to a vector.</summary>
    Double,

    /// <summary><see cref="float"/>, 24 bits: eight to a vector, in half the memory.</summary>
    Single,
}
