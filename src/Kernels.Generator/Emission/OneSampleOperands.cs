using System;

namespace Kernels.Generator.Emission;

/// <summary>The operands of the sums of some vectors of units, for one sample: an expression each.</summary>
/// <param name="Bias">The biases, by the index of the vector.</param>
/// <param name="Input">An input in all lanes, by its place among the inputs.</param>
/// <param name="Weights">The reference to the weights.</param>
/// <param name="FirstWeight">The place of the first input's weight by the first unit.</param>
internal sealed record OneSampleOperands(Func<int, string> Bias, Func<Place, string> Input, string Weights, Place FirstWeight);
