using System;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>The vectors in which the loops over a tile hold a unit's samples of one block, and the count of numbers that registers hold with them.</summary>
/// <param name="Type">The type of the vectors.</param>
/// <param name="Count">The count of vectors in a block: 1 or 2.</param>
/// <param name="Units">
/// The units that a product takes together: their sums hide the latency of a fused multiply-add (4 cycles, 2 a cycle) and fit the registers
/// beside their operands.
/// </param>
/// <param name="HeldWeights">The most weights and biases that stay in registers over all blocks, beside a vector's inputs and sums.</param>
/// <param name="GradientSums">The most sums of a gradient that registers hold beside the operands.</param>
/// <param name="GradientColumns">The most units of a layer that these sums belong to.</param>
internal sealed record BlockVectors(VectorType Type, int Count, int Units, int HeldWeights, int GradientSums, int GradientColumns)
{
    /// <summary>The most weights of a layer's single unit that stay in registers, beside the bias and the sums of a vector of samples.</summary>
    public const int HeldWeightsOfSingleUnit = 8;

    /// <summary>The most weights of one group of units that are written out; beyond that the inputs are looped over.</summary>
    public const int MostWrittenOut = 64;

    /// <summary>Two vectors a block, for the 16 registers of AVX2.</summary>
    public static BlockVectors Narrow(NumberType number) => new(number.Vector, Count: 2, Units: 4, HeldWeights: 12, GradientSums: 6, GradientColumns: 2);

    /// <summary>One vector a block, for the 32 registers that AVX-512 has on x64.</summary>
    public static BlockVectors Wide(NumberType number) => new(number.WideVector, Count: 1, Units: 8, HeldWeights: 24, GradientSums: 24, GradientColumns: 8);

    /// <summary>The use of the weights of a group of units in a forward product.</summary>
    /// <param name="sums">The form of each unit's sum.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="units">The number of units.</param>
    public WeightUse ForwardWeights(SumForm sums, int inputs, int units) => sums switch
    {
        SumForm.InFourParts => inputs <= HeldWeightsOfSingleUnit ? WeightUse.Held : WeightUse.Loaded,
        SumForm.FromBias when (inputs + 1) * units <= HeldWeights => WeightUse.Held,
        _ => LoadedWeights(inputs, units),
    };

    /// <summary>The use of weights that registers do not hold.</summary>
    public static WeightUse LoadedWeights(int inputs, int units) => inputs * units <= MostWrittenOut ? WeightUse.Loaded : WeightUse.Looped;

    /// <summary>The rows and columns of a gradient [rows, columns] whose sums registers hold together.</summary>
    public (int Rows, int Columns) GradientTile(int rows, int columns)
    {
        int tileColumns = Math.Min(columns, GradientColumns);
        return (Math.Min(rows, GradientSums / tileColumns), tileColumns);
    }
}
