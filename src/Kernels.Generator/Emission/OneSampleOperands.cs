using System;

namespace Kernels.Generator.Emission;

/// <summary>The operands of the sums of some vectors of units, for one sample: an expression each.</summary>
/// <param name="Bias">The biases, by the index of the vector.</param>
/// <param name="Input">An input in all lanes, by its place among the inputs.</param>
/// <param name="Weight">The weights, by the place of the input and the index of the vector.</param>
internal sealed record OneSampleOperands(Func<int, string> Bias, Func<Place, string> Input, Func<Place, int, string> Weight);
