using System;

namespace Kernels.Generator.Emission;

/// <summary>Where the sums of some vectors of units take their operands from, for one sample: an expression each.</summary>
/// <param name="Bias">The biases, by the index of the vector.</param>
/// <param name="Input">An input in all lanes, by its index: a number, or the variable of a loop.</param>
/// <param name="Weight">The weights, by the index of the input and that of the vector.</param>
internal sealed record SampleOperands(Func<int, string> Bias, Func<string, string> Input, Func<string, int, string> Weight);
