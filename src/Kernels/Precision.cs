using System.Diagnostics.CodeAnalysis;

namespace Kernels;

/// <summary>The type of a network's numbers: its parameters, inputs, outputs and everything between.</summary>
[SuppressMessage(
    "Naming", "CA1720:Identifier contains type name", Justification = "The members name the types double and float, as IEEE 754 and .NET call them.")]
public enum Precision
{
    /// <summary><see cref="double"/>, 53 bits.</summary>
    Double,

    /// <summary><see cref="float"/>, 24 bits: twice as many to a vector, in half the memory.</summary>
    Single,
}
